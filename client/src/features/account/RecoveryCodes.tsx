import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { CopyText } from "../../lib/CopyText";
import { LeaveDialog } from "../../lib/LeaveDialog";
import { useUnsavedGuard } from "../../lib/useUnsavedGuard";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "./AccountForm.module.css";
import own from "./SecondFactorSettings.module.css";

const always = () => true;

/** Shown this once: we do not keep them as they are. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const here = useRef<HTMLDivElement>(null);
  const guard = useUnsavedGuard(always);
  useEffect(() => here.current?.focus(), []);

  return (
    <div className={classes.stack} ref={here} tabIndex={-1}>
      <Banner kind="ok" role="status" title={t("secondFactor.isOn")}>
        {t("secondFactor.keep")}
      </Banner>
      <ul className={own.codes} aria-label={t("secondFactor.codes")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.acts}>
        <CopyText text={codes.join("\n")} label={t("secondFactor.copy")} />
        <Button onClick={onDone}>{t("secondFactor.kept")}</Button>
      </div>
      <LeaveDialog guard={guard}>{t("secondFactor.leave")}</LeaveDialog>
    </div>
  );
}
