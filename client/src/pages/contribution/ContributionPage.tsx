import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CommentSection } from "../../features/comments/CommentSection";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { ContributionArticle } from "../../features/contributions/read/ContributionArticle";
import { titleOf } from "../../features/contributions/titleOf";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { ContributionPageQuery } from "./contribution.query";

export function ContributionPage() {
  const { t } = useTranslation();
  const id = useParams().id ?? "";
  const { contribution } = usePageQuery(ContributionPageQuery, { id, first: FEED_PAGE }).data;
  usePageTitle(contribution ? titleOf(t, contribution.title) : t("missing.title"));
  if (!contribution) return <NotFoundPage />;

  return (
    <ContributionArticle contribution={contribution}>
      <CommentSection contribution={contribution} />
    </ContributionArticle>
  );
}
