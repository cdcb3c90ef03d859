import type { FragmentType } from "@apollo/client";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { CommunityLine } from "../../features/communities/CommunityLine";
import { DraftLine } from "../../features/contributions/DraftLine";
import type { CommunityLineFragment, DraftLineFragment } from "../../gql/graphql";
import { part } from "../../lib/part";
import { SectionHead } from "../../ui/list/SectionHead";

// Few report.
const ReportsForLine = part(async () => (await import("../../features/reporters/ReportsForLine")).ReportsForLine);

interface Props {
  reportsFor: { id: string; name: string; abbreviation: string | null }[];
  drafts: ({ id: string } & FragmentType<DraftLineFragment>)[];
  memberships: { id: string; community: FragmentType<CommunityLineFragment> }[];
}

export function StartRail({ reportsFor, drafts, memberships }: Props) {
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
