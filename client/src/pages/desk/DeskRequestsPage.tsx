import { useApolloClient } from "@apollo/client/react";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { DeskRequest } from "../../features/admission/DeskRequest";
import { SettledRequest } from "../../features/admission/SettledRequest";
import { DeskFrame } from "../../features/communities/DeskFrame";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { usePaging } from "../../lib/usePaging";
import { useQuietRefresh } from "../../lib/useQuietRefresh";
import { EmptyState } from "../../ui/feedback/States";
import { Rows } from "../../ui/list/Rows";
import { SectionHead } from "../../ui/list/SectionHead";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { SignInPage } from "../signIn/SignInPage";
import { DeskRequestsQuery, MoreDeskRequests } from "./desk.query";

const first = FEED_PAGE;

/** *Bureau, Aanvragen*: every request that waits, decided where it stands. */
export function DeskRequestsPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const slug = useParams().community ?? "";
  const { data } = usePageQuery(DeskRequestsQuery, { slug, first });
  const refresh = useQuietRefresh(DeskRequestsQuery, { slug, first });
  const heading = useRef<HTMLDivElement>(null);
  const settle = async () => {
    await refresh();
    // What had the focus went with its request.
    if (document.activeElement === document.body) heading.current?.focus();
  };
  const paging = usePaging(
    useCallback((after: string) => client.query({ query: MoreDeskRequests, variables: { slug, first, after }, fetchPolicy: "network-only" }), [client, slug]),
  );
  const { viewer, community } = data;
  usePageTitle(t("desk.title"));
  if (!viewer) return <SignInPage />;
  if (!community?.waiting) return <NotFoundPage />;

  const { waiting, settled } = community;
  return (
    <DeskFrame community={community} section="requests">
      <section aria-labelledby="aanvragen">
        <div ref={heading} tabIndex={-1}>
          <SectionHead id="aanvragen" title={t("desk.waiting")} side={t("desk.oldestFirst")} plain />
        </div>
        {waiting.edges.map(({ node }) => (
          <DeskRequest key={node.id} request={node} community={community.name} decider={viewer.person.displayName} onDone={settle} />
        ))}
        {waiting.edges.length === 0 && <EmptyState title={t("desk.noneTitle")}>{t("desk.noneText")}</EmptyState>}
        {waiting.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={waiting.pageInfo.endCursor} />}
      </section>
      {settled && settled.edges.length > 0 && (
        <section aria-labelledby="afgehandeld">
          <SectionHead id="afgehandeld" size="small" title={t("desk.settled")} />
          <Rows label={t("desk.settled")}>
            {settled.edges.map(({ node }) => (
              <SettledRequest key={node.id} request={node} />
            ))}
          </Rows>
        </section>
      )}
    </DeskFrame>
  );
}
