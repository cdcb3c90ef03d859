import { useTranslation } from "react-i18next";
import { CommunityFrame } from "../../features/communities/CommunityFrame";
import { usePageTitle } from "../../lib/usePageTitle";
import { BringButton, GetButton } from "../../ui/button/ExchangeButton";
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

  const compose = `/${community.slug}/bijdragen/nieuw?soort=`;
  const acts = !community.whyNotContribute && (
    <>
      <BringButton outline to={`${compose}ervaring`}>{t("knowledge.bring")}</BringButton>
      <GetButton outline to={`${compose}vraag`}>{t("community.askFirst")}</GetButton>
    </>
  );
  const empty = (
    <EmptyState title={t("talk.emptyTitle")} action={acts}>
      {t("talk.emptyText")}
    </EmptyState>
  );
  return (
    <CommunityFrame community={community} tab="talk">
      <CommunityFeedSection community={community} title={t("community.talk")} side={community.feed?.edges.length ? t("start.latest") : undefined} empty={empty} refresh={refetch} fetchAfter={fetchAfter} />
    </CommunityFrame>
  );
}
