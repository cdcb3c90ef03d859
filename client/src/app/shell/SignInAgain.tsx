import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../features/session/session";
import { sessionEnded } from "../../features/session/sessionEnded";
import { useSignal } from "../../lib/signal";
import { ProviderButtons, SignInForm } from "../../pages/signIn/parts";
import { Dialog } from "../../ui/dialog/Dialog";
import classes from "./SignInAgain.module.css";

/** The session ended under someone's hands: signs in over the page, so that what is typed in it stays. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { viewer, changed, resumed } = useSession();
  const ended = useSignal(sessionEnded);
  if (!viewer) return null;

  async function onSignedIn(personId: string) {
    if (personId === viewer?.person.id) return resumed();
    // Someone else at the same screen must see nothing of whoever was here before.
    await changed();
    window.location.assign("/");
  }

  return (
    <Dialog open={ended} onClose={() => sessionEnded.set(false)} title={t("session.again")}>
      <p className={classes.lead}>{t("session.againLead")}</p>
      <Suspense fallback={null}>
        <SignInForm email={viewer.email} onSignedIn={onSignedIn} />
        <ProviderButtons returnTo={window.location.pathname + window.location.search} />
      </Suspense>
    </Dialog>
  );
}
