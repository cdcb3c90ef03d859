import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SegmentedControl } from "../../ui/choice/SegmentedControl";
import { MailOnItsWay } from "../account/MailOnItsWay";
import { SignUpForm } from "../account/SignUpForm";
import { useSession } from "../session/session";
import { SignInForm } from "../session/SignInForm";
import classes from "./InvitationDoor.module.css";

/** For who is not signed in: an account with the address that was invited, or signing in with it. The page then goes on by itself. */
export function InvitationDoor({ email }: { email: string }) {
  const { t } = useTranslation();
  const { changed } = useSession();
  const [way, setWay] = useState<"new" | "known">("new");
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <MailOnItsWay email={sentTo} onAgain={() => setSentTo(null)}>{t("invitation.mailed")}</MailOnItsWay>;

  return (
    <section className={classes.door} aria-labelledby="meedoen">
      <h2 id="meedoen">{t("invitation.doorTitle")}</h2>
      <p>{t("invitation.doorText", { email })}</p>
      <div>
        <SegmentedControl
          label={t("invitation.doorTitle")}
          value={way}
          onChange={setWay}
          options={[{ value: "new", label: t("account.create") }, { value: "known", label: t("invitation.haveAccount") }]}
        />
      </div>
      {way === "new" ? <SignUpForm email={email} onSent={setSentTo} /> : <SignInForm email={email} onSignedIn={() => changed()} />}
    </section>
  );
}
