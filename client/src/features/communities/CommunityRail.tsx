import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { monthAndYear } from "../../lib/dates";
import { ButtonLink } from "../../ui/button/Button";
import { SectionHead } from "../../ui/list/SectionHead";
import { TagChip, TagRow } from "../../ui/list/TagChip";
import { LeaveButton } from "../memberships/LeaveButton";

const fragment = graphql(`
  fragment CommunityRail on Community {
    id
    slug
    name
    memberCount
    contributionCount
    synthesisCount
    tags(first: 12) { tag uses }
    viewerMembership { id role joinedAt }
    whyNotContribute { code because }
    ...LeaveCommunity
  }
`);

/** Beside the conversation: what it is about, how large it is, and what I am in it. */
export function CommunityRail({ community }: { community: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
  const mine = data.viewerMembership;
  const tags = data.tags ?? [];

  return (
    <>
      {!data.whyNotContribute && (
        <section>
          <ButtonLink to={`/${data.slug}/bijdragen/nieuw`} tone="primary" block>
            {t("community.contribute")}
          </ButtonLink>
        </section>
      )}
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
      <section>
        <SectionHead size="small" title={t("community.facts")} />
        <ul>
          <li>{t("community.memberCount", { count: data.memberCount })}</li>
          <li>{t("community.contributionCount", { count: data.contributionCount })}</li>
          <li>{t("community.synthesisCount", { count: data.synthesisCount })}</li>
        </ul>
        {mine && <p>{t("community.since", { date: monthAndYear(mine.joinedAt, i18n.language), role: t(`role.${mine.role}`) })}</p>}
        {mine && <LeaveButton community={data} />}
      </section>
    </>
  );
}
