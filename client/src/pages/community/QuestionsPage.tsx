import { useTranslation } from "react-i18next";
import { CommunityFrame } from "../../features/communities/CommunityFrame";
import type { ContributionKind } from "../../gql/graphql";
import { usePageTitle } from "../../lib/usePageTitle";
import { GetButton } from "../../ui/button/ExchangeButton";
import { EmptyState } from "../../ui/feedback/States";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { CommunityFeedSection } from "./CommunityFeedSection";
import { useCommunityFeed } from "./useCommunityFeed";

const kinds: ContributionKind[] = ["QUESTION"];

/** *Vragen*: what the community is asked, answered or not. */
export function QuestionsPage() {
  const { t } = useTranslation();
  const { community, refetch, fetchAfter } = useCommunityFeed({ kinds });
  usePageTitle(community ? `${t("community.questions")} · ${community.name}` : t("missing.title"));
  if (!community) return <NotFoundPage />;

  const ask = !community.whyNotContribute && (
    <GetButton outline size="small" to={`/${community.slug}/bijdragen/nieuw?soort=vraag`}>
      {t("community.askFirst")}
    </GetButton>
  );
  const empty = (
    <EmptyState title={t("questions.emptyTitle")} action={ask}>
      {t("questions.emptyText")}
    </EmptyState>
  );
  return (
    <CommunityFrame community={community} tab="questions">
      <CommunityFeedSection
        community={community}
        title={t("community.questions")}
        side={community.feed?.edges.length ? ask : undefined}
        empty={empty}
        kinds={kinds}
        refresh={refetch}
        fetchAfter={fetchAfter}
      />
    </CommunityFrame>
  );
}
