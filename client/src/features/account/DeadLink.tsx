import { useTranslation } from "react-i18next";
import type { Failure } from "../../lib/failure";
import { serverWords } from "../../lib/refusals";
import { ButtonLink } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "./AccountForm.module.css";

export function isDeadLink(failure: Failure | null): boolean {
  return failure?.because === "token.invalid";
}

/** A link from a mail that no longer works, with the way to a new one. */
export function DeadLink({ again, label }: { again: string; label: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.stack}>
      <Banner kind="warn" role="alert">{serverWords(t, "token.invalid")}</Banner>
      <ButtonLink to={again} tone="primary">
        {label}
      </ButtonLink>
    </div>
  );
}
