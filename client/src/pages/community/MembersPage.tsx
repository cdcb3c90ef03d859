import { useApolloClient } from "@apollo/client/react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { ClosedCommunity } from "../../features/communities/ClosedCommunity";
import { CommunityFrame } from "../../features/communities/CommunityFrame";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { memberFilter } from "../../features/memberships/memberFilter";
import { MemberFilterBar } from "../../features/memberships/MemberFilterBar";
import { MemberRow } from "../../features/memberships/MemberRow";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { usePaging } from "../../lib/usePaging";
import { EmptyState } from "../../ui/feedback/States";
import { NotFoundPage } from "../notFound/NotFoundPage";
import classes from "./community.module.css";
import { CommunityMembersQuery, MoreMembers } from "./community.queries";

/** *Deelnemers*: who takes part, as what and for whom. */
export function MembersPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const slug = useParams().community ?? "";
  const [address] = useSearchParams();
  const asked = JSON.stringify(memberFilter(address));
  const variables = useMemo(() => ({ slug, first: FEED_PAGE, ...(JSON.parse(asked) as ReturnType<typeof memberFilter>) }), [slug, asked]);
  const { community } = usePageQuery(CommunityMembersQuery, variables).data;
  const paging = usePaging(
    useCallback((after: string) => client.query({ query: MoreMembers, variables: { ...variables, after }, fetchPolicy: "network-only" }), [client, variables]),
  );
  usePageTitle(community ? `${t("community.members")} · ${community.name}` : t("missing.title"));
  if (!community) return <NotFoundPage />;

  const { members } = community;
  return (
    <CommunityFrame community={community} tab="members">
      <section aria-labelledby="lijst">
        <div className={classes.head}>
          <h2 id="lijst">{t("community.members")}</h2>
        </div>
        {!members && <ClosedCommunity community={community} />}
        {members && (
          <>
            <MemberFilterBar />
            <ul aria-label={t("community.members")}>
              {members.edges.map(({ node }) => (
                <li key={node.id}>
                  <MemberRow membership={node} />
                </li>
              ))}
            </ul>
            {members.edges.length === 0 && <EmptyState title={t("members.noneTitle")}>{t("members.noneText")}</EmptyState>}
            {members.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={members.pageInfo.endCursor} />}
          </>
        )}
      </section>
    </CommunityFrame>
  );
}
