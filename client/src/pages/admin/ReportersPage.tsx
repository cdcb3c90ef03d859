import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { AppointForm } from "../../features/reporters/AppointForm";
import { ReporterLine } from "../../features/reporters/ReporterLine";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePaging } from "../../lib/usePaging";
import { EmptyState } from "../../ui/feedback/States";
import { Rows } from "../../ui/list/Rows";
import { OrganisationReportersQuery } from "./admin.queries";
import { CHOICES } from "./pageSizes";
import { AdminFrame } from "./AdminFrame";
import classes from "./AdminFrame.module.css";

const variables = { first: CHOICES };

function Reporters() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { edges, pageInfo } = usePageQuery(OrganisationReportersQuery, variables).data.organisationReporters;
  const paging = usePaging(useCallback((after: string) => client.query({ query: OrganisationReportersQuery, variables: { ...variables, after }, fetchPolicy: "network-only" }), [client]));

  return (
    <div className={classes.parts}>
      <p>{t("reporters.text")}</p>
      <AppointForm />
      {edges.length === 0 ? (
        <EmptyState title={t("reporters.noneTitle")}>{t("reporters.noneText")}</EmptyState>
      ) : (
        <Rows label={t("admin.reporters")}>{edges.map(({ node }) => <ReporterLine key={node.id} reporter={node} />)}</Rows>
      )}
      {pageInfo.hasNextPage && <MoreButton paging={paging} cursor={pageInfo.endCursor} />}
    </div>
  );
}

/** *Rapporteurs*: who may see the sums of an organisation. */
export function ReportersPage() {
  return <AdminFrame tab="reporters"><Reporters /></AdminFrame>;
}
