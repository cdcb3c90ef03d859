import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { CommunityMark } from "../communities/CommunityMark";
import classes from "../admission/RequestLine.module.css";
import { invitationAddress } from "./invitationState";

const fragment = graphql(`
  fragment InvitationLine on Invitation {
    id
    community { id slug name theme { id slug } }
    invitedBy { id displayName }
  }
`);

/** An invitation that waits for me, with the way to it. */
export function InvitationLine({ invitation }: { invitation: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: invitation });
  const { community, invitedBy } = data;
  return (
    <div className={classes.line}>
      <CommunityMark theme={community.theme.slug} label={community.name} />
      <p>{t("invitation.from", { name: invitedBy.displayName })}</p>
      <AppLink to={invitationAddress(community.slug)} aria-label={`${t("invitation.look")}: ${community.name}`}>
        {t("invitation.look")}
      </AppLink>
    </div>
  );
}
