import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { Prose } from "../../ui/text/Prose";
import { titleOf } from "../contributions/titleOf";
import classes from "./Moderation.module.css";

const fragment = graphql(`
  fragment ReportedSubject on Appreciable {
    __typename
    id
    ... on Comment { createdAt bodyHtml author { id displayName } contribution { id title } }
    ... on Contribution { createdAt title bodyHtml author { id displayName } }
    ... on Experience { context approach result }
  }
`);

/** What was reported, as it stands there now, with the way to it. */
export function ReportedSubject({ subject, headingId }: { subject: FragmentType<typeof fragment>; headingId: string }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: subject });
  const isComment = data.__typename === "Comment";
  const to = isComment ? `/bijdragen/${data.contribution.id}#reactie-${data.id}` : `/bijdragen/${data.id}`;
  const title = isComment ? t("moderation.commentOn", { title: titleOf(t, data.contribution.title) }) : titleOf(t, data.title);
  return (
    <>
      <div>
        <h3 id={headingId}>
          <AppLink to={to}>{title}</AppLink>
        </h3>
        <p className={classes.where}>
          <AppLink to={`/mensen/${data.author.id}`}>{data.author.displayName}</AppLink> · <RelativeTime at={data.createdAt} />
        </p>
      </div>
      {data.__typename === "Experience" && (["context", "approach", "result"] as const).map((part) => (
          <p key={part}>
            <b>{t(`contribution.${part}`)}.</b> {data[part]}
          </p>
        ))}
      {data.bodyHtml && <Prose html={data.bodyHtml} compact />}
    </>
  );
}
