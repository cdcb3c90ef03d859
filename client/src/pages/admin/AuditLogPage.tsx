import { useApolloClient } from "@apollo/client/react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { auditFilter } from "../../features/audit/auditFilter";
import { AuditFilterBar } from "../../features/audit/AuditFilterBar";
import { AuditTable } from "../../features/audit/AuditTable";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePaging } from "../../lib/usePaging";
import { EmptyState } from "../../ui/feedback/States";
import { AuditLogQuery } from "./admin.queries";
import { CHOICES, LOG_PAGE } from "./pageSizes";
import { AdminFrame } from "./AdminFrame";
import classes from "./AdminFrame.module.css";

function AuditLog() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [address] = useSearchParams();
  const { act, community } = auditFilter(address);
  const variables = useMemo(() => ({ first: LOG_PAGE, choices: CHOICES, act, community }), [act, community]);
  const { auditActs, auditLog, communities } = usePageQuery(AuditLogQuery, variables).data;
  const paging = usePaging(useCallback((after: string) => client.query({ query: AuditLogQuery, variables: { ...variables, after }, fetchPolicy: "network-only" }), [client, variables]));
  const entries = auditLog.edges.map(({ node }) => node);

  return (
    <div className={classes.parts}>
      <p>{t("log.text")}</p>
      <AuditFilterBar acts={auditActs} communities={communities.edges.map(({ node }) => node)} />
      {entries.length === 0 ? <EmptyState title={t("log.noneTitle")}>{t("log.noneText")}</EmptyState> : <AuditTable entries={entries} />}
      {auditLog.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={auditLog.pageInfo.endCursor} />}
    </div>
  );
}

/** *Logboek*: what was done with power, by whom, when and where. */
export function AuditLogPage() {
  return <AdminFrame tab="log"><AuditLog /></AdminFrame>;
}
