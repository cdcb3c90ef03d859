import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { CommunityLine } from "../../features/communities/CommunityLine";
import { DraftLine } from "../../features/contributions/DraftLine";
import type { CommunityLineFragment, DraftLineFragment } from "../../gql/graphql";
import { SectionHead } from "../../ui/list/SectionHead";

interface Props {
  drafts: ({ id: string } & FragmentType<DraftLineFragment>)[];
  memberships: { id: string; community: FragmentType<CommunityLineFragment> }[];
}

export function StartRail({ drafts, memberships }: Props) {
  const { t } = useTranslation();
  return (
    <>
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
