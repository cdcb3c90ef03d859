import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { monthAndYear } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { SectionHead } from "../../ui/list/SectionHead";
import { TagChip, TagRow } from "../../ui/list/TagChip";
import { LeaveButton } from "../memberships/LeaveButton";

const fragment = graphql(`
  fragment CommunityRail on Community {
    id
    slug
    tags(first: 12) { tag uses }
    viewerMembership { id role joinedAt }
    ...LeaveCommunity
  }
`);

/** Beside the conversation: what it is about, and what I am in it. */
export function CommunityRail({ community }: { community: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
  const mine = data.viewerMembership;
  const tags = data.tags ?? [];

  return (
    <>
      {tags.length > 0 && (
        <section>
          <SectionHead size="small" title={t("community.tags")} />
          <TagRow>
            {tags.map(({ tag }) => (
              <TagChip key={tag} to={`/${data.slug}/kennis?trefwoord=${encodeURIComponent(tag)}`}>
                {tag}
              </TagChip>
            ))}
          </TagRow>
        </section>
      )}
      {mine && (
        <section>
          <SectionHead size="small" title={t("community.mine")} />
          <p>{t("community.since", { date: monthAndYear(mine.joinedAt, i18n.language), role: t(`role.${mine.role}`) })}</p>
          <LeaveButton community={data} />
        </section>
      )}
    </>
  );
}
