import { useTranslation } from "react-i18next";
import type { Failure } from "../../lib/failure";
import { serverWords } from "../../lib/refusals";
import { ButtonLink } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { useSession } from "../session/session";
import classes from "./AccountForm.module.css";

export function isDeadLink(failure: Failure | null): boolean {
  return failure?.because === "token.invalid";
}

/** A link from a mail that no longer works, with the way to a new one, and in for who used it. */
export function DeadLink({ again, label }: { again: string; label: string }) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  return (
    <div className={classes.stack}>
      <Banner kind="warn" role="alert">{serverWords(t, "token.invalid")}</Banner>
      <div className={classes.acts}>
        <ButtonLink to={again} tone="primary">
          {label}
        </ButtonLink>
        {!viewer && <ButtonLink to="/inloggen">{t("session.signIn")}</ButtonLink>}
      </div>
    </div>
  );
}
