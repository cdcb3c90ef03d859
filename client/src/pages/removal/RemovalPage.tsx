import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { RemovalCard } from "../../features/moderation/RemovalCard";
import { AppLink } from "../../lib/AppLink";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { SignInPage } from "../signIn/SignInPage";
import classes from "./RemovalPage.module.css";
import { RemovalPageQuery } from "./removal.query";

/** What somebody wrote and a facilitator removed: also for who is no member any more. */
export function RemovalPage() {
  const { t } = useTranslation();
  const id = useParams().id ?? "";
  const { viewer, node } = usePageQuery(RemovalPageQuery, { id }).data;
  usePageTitle(t("removal.page"));
  if (!viewer) return <SignInPage />;
  if (node?.__typename !== "ContentRemoval") return <NotFoundPage />;

  const { community, contributionId, subjectId, outcome } = node;
  const place = `/bijdragen/${contributionId}${subjectId === contributionId ? "" : `#reactie-${subjectId}`}`;
  return (
    <Wrap>
      <PageHead title={t("removal.page")} over={<CommunityMark theme={community.theme.slug} label={community.name} to={`/${community.slug}`} />} />
      <div className={classes.page}>
        <RemovalCard removal={node} />
        <p>
          <AppLink to={place}>{t(outcome === "RESTORED" ? "removal.toRestored" : "removal.toPlace")}</AppLink>
        </p>
      </div>
    </Wrap>
  );
}
