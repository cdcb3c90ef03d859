import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ListRow } from "../../ui/list/Rows";
import { ResendInvitation } from "./ResendInvitation";
import { WithdrawInvitation } from "./WithdrawInvitation";
import classes from "./InvitationRow.module.css";

const fragment = graphql(`
  fragment InvitationRow on Invitation {
    id
    email
    role
    endsAt
    state
    createdAt
    expiresAt
    settledAt
    invitedBy { id displayName }
    acceptedBy { id displayName }
  }
`);

/** Who was invited as what, by whom, and how it stands; with what can still be done about it. */
export function InvitationRow({ invitation, onDone }: { invitation: FragmentType<typeof fragment>; onDone: () => Promise<unknown> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: invitation });
  const { id, email, role, endsAt, state, createdAt, expiresAt, settledAt, invitedBy, acceptedBy } = data;
  const day = (at: string | null) => (at ? longDate(at, i18n.language, currentMoment()) : "");
  const stands = {
    OPEN: () => t("invitations.holdsUntil", { date: day(expiresAt) }),
    EXPIRED: () => t("invitations.expiredOn", { date: day(expiresAt) }),
    ACCEPTED: () => t("invitations.acceptedOn", { name: acceptedBy?.displayName ?? "", date: day(settledAt) }),
    WITHDRAWN: () => t("invitations.withdrawnOn", { date: day(settledAt) }),
  }[state]();
  const mayResend = state === "OPEN" || (state === "EXPIRED" && !settledAt);

  return (
    <ListRow
      title={<span className={classes.address}>{email}</span>}
      text={
        <>
          {t(`role.${role}`)}
          {endsAt && ` ${t("members.until", { date: day(endsAt) })}`} · {t("invitations.by", { name: invitedBy.displayName, date: day(createdAt) })} · {stands}
        </>
      }
      action={
        mayResend && (
          <div className={classes.acts}>
            <ResendInvitation invitation={id} email={email} onDone={onDone} />
            {state === "OPEN" && <WithdrawInvitation invitation={id} email={email} onDone={onDone} />}
          </div>
        )
      }
    />
  );
}
