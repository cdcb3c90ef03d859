import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { RequestLine } from "../../features/admission/RequestLine";
import { InvitationLine } from "../../features/invitations/InvitationLine";
import type { InvitationLineFragment, RequestLineFragment } from "../../gql/graphql";
import { Rows } from "../../ui/list/Rows";
import { SectionHead } from "../../ui/list/SectionHead";
import classes from "./StartTurn.module.css";

interface Props {
  invitations: ({ id: string } & FragmentType<InvitationLineFragment>)[];
  requests: ({ id: string } & FragmentType<RequestLineFragment>)[];
}

/** Before what others did: what waits for me, or what I wait for. */
export function StartTurn({ invitations, requests }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.turn}>
      {invitations.length > 0 && (
        <section>
          <SectionHead plain title={t("start.invitations")} />
          <Rows label={t("start.invitations")}>
            {invitations.map((invitation) => <InvitationLine key={invitation.id} invitation={invitation} />)}
          </Rows>
        </section>
      )}
      {requests.length > 0 && (
        <section>
          <SectionHead plain title={t("start.requests")} />
          <Rows label={t("start.requests")}>
            {requests.map((request) => <RequestLine key={request.id} request={request} />)}
          </Rows>
        </section>
      )}
    </div>
  );
}
