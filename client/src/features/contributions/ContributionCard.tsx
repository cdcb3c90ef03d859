import type { FragmentType } from "@apollo/client";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { MarginItem, Why } from "../../ui/list/MarginList";
import { CommunityMark } from "../communities/CommunityMark";
import { CardByline } from "./CardByline";
import { CardContent } from "./CardContent";
import { figureOf } from "./figures";

const fragment = graphql(`
  fragment ContributionCard on Contribution {
    __typename
    id
    kind
    title
    retractedAt
    community { id slug name theme { id slug name } }
    ... on Question { firstAnsweredAt acceptedAnswer { id } }
    ...CardContent
    ...CardByline
  }
`);

interface Props {
  contribution: FragmentType<typeof fragment> & { id: string };
  /** Names the community in the margin: where more than one is read together. */
  withCommunity?: boolean;
}

/** A contribution in a list: its kind in the margin, its title in the style of its kind. It follows its own data; a longer list is no news to it. */
export const ContributionCard = memo(function ContributionCard({ contribution, withCommunity = false }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const { theme, name, slug } = data.community;
  const state = data.__typename === "Question" ? stateOf(data.acceptedAnswer !== null, data.firstAnsweredAt !== null) : null;

  const margin = (
    <>
      {withCommunity && <CommunityMark theme={theme.slug} label={name} to={`/${slug}`} />}
      {state && <Why>{t(state)}</Why>}
      {data.retractedAt && (
        <Why>
          {t("feed.retracted")} <RelativeTime at={data.retractedAt} />
        </Why>
      )}
    </>
  );
  return (
    <MarginItem
      kind={figureOf(data.kind)}
      kindLabel={t(`kind.${data.kind}`)}
      margin={margin}
      title={data.title}
      to={`/bijdragen/${data.id}`}
      foot={<CardByline contribution={data} />}
    >
      <CardContent contribution={data} />
    </MarginItem>
  );
}, isSameCard);

function stateOf(accepted: boolean, answered: boolean): "feed.answered" | "feed.noAnswer" | null {
  if (accepted) return "feed.answered";
  return answered ? null : "feed.noAnswer";
}

function isSameCard(before: Props, now: Props): boolean {
  return before.contribution.id === now.contribution.id && before.withCommunity === now.withCommunity;
}
