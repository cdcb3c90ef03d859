import type { FragmentType } from "@apollo/client";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { CommunityLine } from "../../features/communities/CommunityLine";
import { DraftLine } from "../../features/contributions/DraftLine";
import type { CommunityLineFragment, DraftLineFragment, InvitationLineFragment, RequestLineFragment } from "../../gql/graphql";
import { SectionHead } from "../../ui/list/SectionHead";

// Few have one open.
const InvitationLine = lazy(async () => ({ default: (await import("../../features/invitations/InvitationLine")).InvitationLine }));
const RequestLine = lazy(async () => ({ default: (await import("../../features/admission/RequestLine")).RequestLine }));
const ReportsForLine = lazy(async () => ({ default: (await import("../../features/reporters/ReportsForLine")).ReportsForLine }));

interface Props {
  reportsFor: { id: string; name: string; abbreviation: string | null }[];
  invitations: ({ id: string } & FragmentType<InvitationLineFragment>)[];
  requests: ({ id: string } & FragmentType<RequestLineFragment>)[];
  drafts: ({ id: string } & FragmentType<DraftLineFragment>)[];
  memberships: { id: string; community: FragmentType<CommunityLineFragment> }[];
}

export function StartRail({ reportsFor, invitations, requests, drafts, memberships }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {reportsFor.length > 0 && (
        <section>
          <SectionHead size="small" title={t("start.reporting")} />
          <Suspense>
            <ReportsForLine organisations={reportsFor} />
          </Suspense>
        </section>
      )}
      {invitations.length > 0 && (
        <section>
          <SectionHead size="small" title={t("start.invitations")} />
          <ul>
            {invitations.map((invitation) => (
              <li key={invitation.id}>
                <Suspense>
                  <InvitationLine invitation={invitation} />
                </Suspense>
              </li>
            ))}
          </ul>
        </section>
      )}
      {requests.length > 0 && (
        <section>
          <SectionHead size="small" title={t("start.requests")} />
          <ul>
            {requests.map((request) => (
              <li key={request.id}>
                <Suspense>
                  <RequestLine request={request} />
                </Suspense>
              </li>
            ))}
          </ul>
        </section>
      )}
      {drafts.length > 0 && (
        <section>
          <SectionHead size="small" title={t("start.drafts")} />
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <DraftLine draft={draft} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {memberships.length > 0 && (
        <section>
          <SectionHead size="small" title={t("start.communities")} />
          <ul>
            {memberships.map(({ id, community }) => (
              <li key={id}>
                <CommunityLine community={community} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
