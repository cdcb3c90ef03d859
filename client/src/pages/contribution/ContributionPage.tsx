import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CommentSection } from "../../features/comments/CommentSection";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { ContributionArticle } from "../../features/contributions/read/ContributionArticle";
import { titleOf } from "../../features/contributions/titleOf";
import type { ContributionPageQuery as Data } from "../../gql/graphql";
import { part } from "../../lib/part";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ContributionPageQuery } from "./contribution.query";

// Members never need it.
const PublishedPage = part(async () => (await import("./PublishedPage")).PublishedPage);

export function ContributionPage() {
  const id = useParams().id ?? "";
  const { contribution } = usePageQuery(ContributionPageQuery, { id, first: FEED_PAGE }).data;
  return contribution ? <Whole contribution={contribution} /> : <PublishedPage id={id} />;
}

function Whole({ contribution }: { contribution: NonNullable<Data["contribution"]> }) {
  const { t } = useTranslation();
  usePageTitle(titleOf(t, contribution.title));
  return (
    <ContributionArticle contribution={contribution}>
      <CommentSection contribution={contribution} />
    </ContributionArticle>
  );
}
