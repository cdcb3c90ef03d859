import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { CommunityFrame } from "../../features/communities/CommunityFrame";
import { knowledgeFilter } from "../../features/contributions/knowledgeFilter";
import { KnowledgeFilterBar } from "../../features/contributions/KnowledgeFilterBar";
import { knowledgeKinds } from "../../features/contributions/kinds";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { BringButton } from "../../ui/button/ExchangeButton";
import { EmptyState } from "../../ui/feedback/States";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { CommunityFeedSection } from "./CommunityFeedSection";
import { useCommunityFeed } from "./useCommunityFeed";

/** *Kennis*: what the community knows, narrowed to a kind or a keyword by the address. */
export function KnowledgePage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const filter = knowledgeFilter(search, knowledgeKinds);
  const { community, refetch, fetchAfter } = useCommunityFeed(filter);
  usePageTitle(community ? `${t("community.knowledge")} · ${community.name}` : t("missing.title"));
  if (!community) return <NotFoundPage />;

  const narrowed = search.has("soort") || search.has("trefwoord");
  const empty = narrowed ? (
    <EmptyState title={t("knowledge.noMatchTitle")} action={<ButtonLink to={`/${community.slug}/kennis`}>{t("knowledge.showAll")}</ButtonLink>}>
      {t("knowledge.noMatchText")}
    </EmptyState>
  ) : (
    <EmptyState
      title={t("knowledge.emptyTitle")}
      action={!community.whyNotContribute && <BringButton to={`/${community.slug}/bijdragen/nieuw?soort=ervaring`}>{t("knowledge.bring")}</BringButton>}
    >
      {t("knowledge.emptyText")}
    </EmptyState>
  );
  return (
    <CommunityFrame community={community} tab="knowledge">
      <CommunityFeedSection
        community={community}
        title={t("community.knowledge")}
        side={community.feed && <KnowledgeFilterBar />}
        empty={empty}
        kinds={filter.kinds}
        refresh={refetch}
        fetchAfter={fetchAfter}
      />
    </CommunityFrame>
  );
}
