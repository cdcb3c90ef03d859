import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { CommunityTile } from "../../features/communities/CommunityTile";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { usePaging } from "../../lib/usePaging";
import { EmptyState } from "../../ui/feedback/States";
import { Badge } from "../../ui/list/Badge";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { CommunitiesPageQuery, MoreCommunities } from "./communities.query";
import classes from "./CommunitiesPage.module.css";

const first = FEED_PAGE;

/** Every community by its theme. */
export function CommunitiesPage() {
  const { t, i18n } = useTranslation();
  const client = useApolloClient();
  const { edges, pageInfo } = usePageQuery(CommunitiesPageQuery, { first }).data.communities;
  const paging = usePaging(
    useCallback((after: string) => client.query({ query: MoreCommunities, variables: { first, after }, fetchPolicy: "network-only" }), [client]),
  );
  usePageTitle(t("site.communities"));

  const byTheme = edges.map(({ node }) => node).sort((one, other) => one.theme.name.localeCompare(other.theme.name, i18n.language));
  return (
    <Wrap>
      <PageHead title={t("community.all")} lead={t("community.allLead")} />
      {edges.length === 0 && (
        <EmptyState level={2} title={t("community.listEmptyTitle")}>
          {t("community.listEmptyText")}
        </EmptyState>
      )}
      <ul className={classes.grid}>
        {byTheme.map((community) => (
          <li key={community.id}>
            <CommunityTile level={2} community={community} note={community.viewerMembership && <Badge tone="ok">{t("community.yours")}</Badge>} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <MoreButton paging={paging} cursor={pageInfo.endCursor} />}
    </Wrap>
  );
}
