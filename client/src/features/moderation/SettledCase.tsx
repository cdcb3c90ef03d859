import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ListRow } from "../../ui/list/Rows";
import { titleOf } from "../contributions/titleOf";
import { useDay } from "./useDay";

const fragment = graphql(`
  fragment SettledCase on ModerationCase {
    id
    outcome
    reason
    decidedAt
    decidedBy { id displayName }
    subject {
      __typename
      id
      ... on Comment { contribution { id title } }
      ... on Contribution { title }
    }
  }
`);

/** One line of what was decided before. */
export function SettledCase({ settled }: { settled: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const day = useDay();
  const { data } = useSuspenseFragment({ fragment, from: settled });
  const { subject, outcome, decidedAt, decidedBy, reason } = data;
  const isComment = subject.__typename === "Comment";
  const place = isComment ? `/bijdragen/${subject.contribution.id}#reactie-${subject.id}` : `/bijdragen/${subject.id}`;
  const title = isComment ? t("moderation.commentOn", { title: titleOf(t, subject.contribution.title) }) : titleOf(t, subject.title);
  const how = outcome && t(`moderation.settledAs.${outcome}`, { name: decidedBy?.displayName ?? "" });
  return <ListRow when={decidedAt && <time dateTime={decidedAt}>{day(decidedAt)}</time>} title={<AppLink to={place}>{title}</AppLink>} text={[how, reason].filter(Boolean).join(" · ")} />;
}
