import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "./AccountForm.module.css";

interface Props {
  email: string;
  /** What the mail will say. */
  children: ReactNode;
  onAgain: () => void;
}

/** The same for everybody, whether there is an account or not. */
export function MailOnItsWay({ email, children, onAgain }: Props) {
  const { t } = useTranslation();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);

  return (
    <div className={classes.stack} ref={here} tabIndex={-1}>
      <Banner kind="ok" role="status" title={t("account.mailTitle")}>
        {t("account.mailTo", { email })}
      </Banner>
      <p>{children}</p>
      <p>{t("account.mailNothing")}</p>
      <Button onClick={onAgain}>{t("account.mailAgain")}</Button>
    </div>
  );
}
