import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ButtonLink } from "../../ui/button/Button";
import { ListRow } from "../../ui/list/Rows";
import { invitationAddress } from "./invitationState";

const fragment = graphql(`
  fragment InvitationLine on Invitation {
    id
    community { id slug name }
    invitedBy { id displayName }
  }
`);

/** An invitation that waits for me, with the way to it. */
export function InvitationLine({ invitation }: { invitation: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: invitation });
  const { community, invitedBy } = data;
  return (
    <ListRow
      title={community.name}
      text={t("invitation.from", { name: invitedBy.displayName })}
      action={
        <ButtonLink size="small" to={invitationAddress(community.slug)} aria-label={`${t("invitation.look")}: ${community.name}`}>
          {t("invitation.look")}
        </ButtonLink>
      }
    />
  );
}
