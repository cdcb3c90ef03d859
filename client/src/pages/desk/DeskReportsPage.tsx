import { useApolloClient } from "@apollo/client/react";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { DeskFrame } from "../../features/communities/DeskFrame";
import { leaveTurn } from "../../features/communities/turns";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { DeskAppeal } from "../../features/moderation/DeskAppeal";
import { DeskCase } from "../../features/moderation/DeskCase";
import { SettledCase } from "../../features/moderation/SettledCase";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { usePaging } from "../../lib/usePaging";
import { useQuietRefresh } from "../../lib/useQuietRefresh";
import { EmptyState } from "../../ui/feedback/States";
import { Rows } from "../../ui/list/Rows";
import { SectionHead } from "../../ui/list/SectionHead";
import { SignInPage } from "../signIn/SignInPage";
import { DeskClosed } from "./DeskClosed";
import classes from "./Desk.module.css";
import { DeskReportsQuery, MoreDeskReports } from "./deskReports.query";
import { asManyAs } from "./shownRows";

const first = FEED_PAGE;

/** *Bureau, Gemeld*: what readers reported and what is appealed against, decided where it stands. */
export function DeskReportsPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const slug = useParams().community ?? "";
  const { data } = usePageQuery(DeskReportsQuery, { slug, first });
  const { viewer, community } = data;
  const refresh = useQuietRefresh(DeskReportsQuery, { slug, first: asManyAs(community?.waiting?.edges, first) });
  const heading = useRef<HTMLDivElement>(null);
  const settle = async (id: string) => {
    if (leaveTurn(id) === null) heading.current?.focus();
    await refresh();
  };
  const paging = usePaging(
    useCallback((after: string) => client.query({ query: MoreDeskReports, variables: { slug, first, after }, fetchPolicy: "network-only" }), [client, slug]),
  );
  usePageTitle(`${t("desk.reported")} · ${t("desk.title")}`);
  if (!viewer) return <SignInPage />;
  if (!community?.waiting) return <DeskClosed slug={slug} />;

  const { waiting, appeals, settled } = community;
  return (
    <DeskFrame community={community} section="reported" keys={waiting.edges.length > 0 || (appeals?.edges.length ?? 0) > 0}>
      {appeals && appeals.edges.length > 0 && (
        <section aria-labelledby="bezwaren">
          <SectionHead id="bezwaren" size="small" title={t("appeal.waiting")} side={t("desk.oldestFirst")} plain />
          {appeals.edges.map(({ node }) => (
            <DeskAppeal key={node.id} removal={node} onDone={() => settle(node.id)} />
          ))}
        </section>
      )}
      <section aria-labelledby="gemeld">
        <div ref={heading} tabIndex={-1}>
          <SectionHead id="gemeld" size="small" title={t("moderation.waiting")} side={waiting.edges.length > 0 && t("desk.oldestFirst")} plain />
        </div>
        {waiting.edges.map(({ node }) => (
          <DeskCase key={node.id} reported={node} onDone={() => settle(node.id)} />
        ))}
        {waiting.edges.length === 0 && <EmptyState title={t("moderation.noneTitle")}>{t("moderation.noneText")}</EmptyState>}
        {waiting.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={waiting.pageInfo.endCursor} />}
      </section>
      {settled && settled.edges.length > 0 && (
        <section className={classes.settled} aria-labelledby="afgehandeld">
          <SectionHead id="afgehandeld" size="small" title={t("desk.settled")} plain />
          <Rows label={t("desk.settled")}>
            {settled.edges.map(({ node }) => (
              <SettledCase key={node.id} settled={node} />
            ))}
          </Rows>
        </section>
      )}
    </DeskFrame>
  );
}
