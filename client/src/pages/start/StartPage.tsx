import { useApolloClient } from "@apollo/client/react";
import { Suspense, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Feed } from "../../features/contributions/Feed";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { NewContributions } from "../../features/contributions/NewContributions";
import { currentMoment } from "../../lib/clock";
import { partOfDay, weekday } from "../../lib/dates";
import { part } from "../../lib/part";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { GetButton } from "../../ui/button/ExchangeButton";
import { EmptyState } from "../../ui/feedback/States";
import { SectionHead } from "../../ui/list/SectionHead";
import { Columns, PageHead, Wrap } from "../../ui/shell/Page";
import { SignInPage } from "../signIn/SignInPage";
import { MoreOfHomeFeed, StartPageQuery } from "./start.query";
import { StartRail } from "./StartRail";

// Few have one open.
const StartTurn = part(async () => (await import("./StartTurn")).StartTurn);

const first = FEED_PAGE;

/** What happened in my circles since I was here. */
export function StartPage() {
  const { t, i18n } = useTranslation();
  const client = useApolloClient();
  const { data, refetch } = usePageQuery(StartPageQuery, { first });
  usePageTitle(t("start.title"));
  const fetchAfter = useCallback((after: string) => client.query({ query: MoreOfHomeFeed, variables: { first, after }, fetchPolicy: "network-only" }), [client]);
  if (!data.viewer) return <SignInPage />;

  const { person, memberships, drafts, homeFeed, joinRequests, invitations, reportsFor } = data.viewer;
  const requests = joinRequests.filter(({ status }) => status === "SUBMITTED" || status === "INFORMATION_REQUESTED");
  const now = currentMoment();
  const title = t(`start.greeting.${partOfDay(now)}`, { name: person.displayName.split(" ")[0] });

  return (
    <Wrap>
      <PageHead title={title} side={weekday(now, i18n.language)} />
      <Columns railLabel={t("start.rail")} rail={[reportsFor, drafts, memberships].some(({ length }) => length > 0) && <StartRail reportsFor={reportsFor} drafts={drafts} memberships={memberships} />}>
        {invitations.length + requests.length > 0 && (
          <Suspense>
            <StartTurn invitations={invitations} requests={requests} />
          </Suspense>
        )}
        <section aria-labelledby="feed">
          <SectionHead id="feed" title={t("start.feed")} side={homeFeed.edges.length > 0 && t("start.latest")} />
          <NewContributions communities={memberships.map(({ community }) => community)} shown={homeFeed.edges.map(({ node }) => node.id)} refresh={refetch} />
          {homeFeed.edges.length > 0 && <Feed connection={homeFeed} fetchAfter={fetchAfter} refresh={refetch} label={t("start.feed")} withCommunity />}
          {homeFeed.edges.length === 0 && memberships.length > 0 && (
            <EmptyState title={t("start.emptyTitle")} action={<GetButton outline to="/nieuw?soort=vraag">{t("community.askFirst")}</GetButton>}>
              {t("start.emptyText")}
            </EmptyState>
          )}
          {memberships.length === 0 && (
            <EmptyState
              title={t("start.noCommunityTitle")}
              action={
                <ButtonLink to="/kringen" tone="primary">
                  {t("start.toCommunities")}
                </ButtonLink>
              }
            >
              {t("start.noCommunityText")}
            </EmptyState>
          )}
        </section>
      </Columns>
    </Wrap>
  );
}
