import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CopyText } from "../../lib/CopyText";
import { Button } from "../../ui/button/Button";
import { Dialog } from "../../ui/dialog/Dialog";
import { Banner } from "../../ui/feedback/Banner";
import { TextField } from "../../ui/field/TextField";
import { TokenForm } from "./TokenForm";
import type { Reachable } from "./TokenScopeFields";
import classes from "./TokenForm.module.css";

/** The button, the form behind it, and the secret that is shown this once. */
export function NewToken(scope: Reachable) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);

  function close() {
    setOpen(false);
    setSecret(null);
  }

  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>{t("keys.new")}</Button>
      <Dialog open={open} onClose={close} firm={secret !== null} title={t(secret === null ? "keys.new" : "keys.made")}>
        {secret === null ? (
          <TokenForm {...scope} onMade={setSecret} onCancel={close} />
        ) : (
          <div className={classes.secret}>
            <Banner kind="warn" icon="alert" role="status">{t("keys.once")}</Banner>
            <TextField label={t("keys.secret")} value={secret} readOnly spellCheck={false} data-autofocus onFocus={(event) => event.target.select()} hint={t("keys.how")} />
            <CopyText text={secret} label={t("keys.copy")} />
            <div className={classes.footer}>
              <Button onClick={close}>{t("keys.kept")}</Button>
            </div>
          </div>
        )}
      </Dialog>
    </>
  );
}
