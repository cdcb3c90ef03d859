import { useTranslation } from "react-i18next";
import { CommunityFrame } from "../../features/communities/CommunityFrame";
import { usePageTitle } from "../../lib/usePageTitle";
import { EmptyState } from "../../ui/feedback/States";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { CommunityFeedSection } from "./CommunityFeedSection";
import { useCommunityFeed } from "./useCommunityFeed";

/** *Gesprek*: everything that is brought and asked in a community, newest first. */
export function TalkPage() {
  const { t } = useTranslation();
  const { community, refetch, fetchAfter } = useCommunityFeed();
  usePageTitle(community?.name ?? t("missing.title"));
  if (!community) return <NotFoundPage />;

  const empty = <EmptyState title={t("talk.emptyTitle")}>{t("talk.emptyText")}</EmptyState>;
  return (
    <CommunityFrame community={community} tab="talk">
      <CommunityFeedSection community={community} title={t("community.talk")} side={t("start.latest")} empty={empty} refresh={refetch} fetchAfter={fetchAfter} />
    </CommunityFrame>
  );
}
