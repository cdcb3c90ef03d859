import { useState } from "react";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "./AccountForm.module.css";
import { DeadLink, isDeadLink } from "./DeadLink";

interface Props {
  token: string;
  /** What the press will do; not said of a dead link. */
  lead: string;
  label: string;
  confirm: (token: string) => Promise<unknown>;
  /** Where a new link can be asked for. */
  again: { to: string; label: string };
}

/** Opening a link from a mail changes nothing, for programs that follow links as well: the press of this button does. */
export function ConfirmButton({ token, lead, label, confirm, again }: Props) {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!token || isDeadLink(failure)) return <DeadLink again={again.to} label={again.label} />;

  async function press() {
    setPending(true);
    setFailure(null);
    try {
      await confirm(token);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  }

  return (
    <div className={classes.stack}>
      <p>{lead}</p>
      {failure && <Banner kind="err" role="alert">{failureWords(t, failure)}</Banner>}
      <Button tone="primary" loading={pending} onClick={() => void press()}>
        {label}
      </Button>
    </div>
  );
}
