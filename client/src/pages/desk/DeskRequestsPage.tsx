import { useApolloClient } from "@apollo/client/react";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { DeskRequestRow } from "../../features/admission/DeskRequestRow";
import { SettledRequest } from "../../features/admission/SettledRequest";
import { DeskFrame } from "../../features/communities/DeskFrame";
import { leaveTurn, stayAtTurn } from "../../features/communities/turns";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { usePaging } from "../../lib/usePaging";
import { useQuietRefresh } from "../../lib/useQuietRefresh";
import { EmptyState } from "../../ui/feedback/States";
import { Rows } from "../../ui/list/Rows";
import { SectionHead } from "../../ui/list/SectionHead";
import { Worklist } from "../../ui/list/Worklist";
import { SignInPage } from "../signIn/SignInPage";
import { DeskClosed } from "./DeskClosed";
import { DeskRequestsQuery, MoreDeskRequests } from "./desk.query";
import { asManyAs } from "./shownRows";
import classes from "./Desk.module.css";

const first = FEED_PAGE;

/** *Bureau, Aanvragen*: every request that waits, decided where it stands. */
export function DeskRequestsPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const slug = useParams().community ?? "";
  const { data } = usePageQuery(DeskRequestsQuery, { slug, first });
  const { viewer, community } = data;
  const refresh = useQuietRefresh(DeskRequestsQuery, { slug, first: asManyAs(community?.waiting?.edges, first) });
  const heading = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string | null>();
  const paging = usePaging(
    useCallback((after: string) => client.query({ query: MoreDeskRequests, variables: { slug, first, after }, fetchPolicy: "network-only" }), [client, slug]),
  );
  usePageTitle(t("desk.title"));
  if (!viewer) return <SignInPage />;
  if (!community?.waiting) return <DeskClosed slug={slug} />;

  const { waiting, settled } = community;
  const ids = waiting.edges.map(({ node }) => node.id);
  // The oldest is open until another is chosen, or the chosen one went.
  const open = chosen === null || (chosen && ids.includes(chosen)) ? chosen : ids[0];
  async function settle(id: string, stays: boolean) {
    if (stays) stayAtTurn(id);
    else {
      const next = leaveTurn(id);
      if (open === id) choose(next ?? undefined);
      if (next === null) heading.current?.focus();
    }
    await refresh();
  }
  return (
    <DeskFrame community={community} section="requests" keys={ids.length > 0}>
      <section aria-labelledby="aanvragen">
        <div ref={heading} tabIndex={-1}>
          <SectionHead id="aanvragen" size="small" title={t("desk.waiting")} side={ids.length > 0 && t("desk.oldestFirst")} plain />
        </div>
        {ids.length > 0 ? (
          <Worklist label={t("desk.waiting")} count={ids.length}>
            {waiting.edges.map(({ node }) => (
              <DeskRequestRow key={node.id} request={node} community={community.name} decider={viewer.person.displayName} open={node.id === open} onToggle={() => choose(node.id === open ? null : node.id)} onDone={(stays) => settle(node.id, stays)} />
            ))}
          </Worklist>
        ) : (
          <EmptyState title={t("desk.noneTitle")}>{t("desk.noneText")}</EmptyState>
        )}
        {waiting.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={waiting.pageInfo.endCursor} />}
      </section>
      {settled && settled.edges.length > 0 && (
        <section className={classes.settled} aria-labelledby="afgehandeld">
          <SectionHead id="afgehandeld" size="small" title={t("desk.settled")} plain />
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
