import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePaging } from "../../lib/usePaging";
import { EmptyState } from "../../ui/feedback/States";
import { Rows } from "../../ui/list/Rows";
import { NewToken } from "./NewToken";
import { TokenLine } from "./TokenLine";
import { ServiceTokensQuery, TOKEN_PAGE } from "./tokenQueries";
import type { Reachable } from "./TokenScopeFields";
import classes from "./TokenList.module.css";

const variables = { first: TOKEN_PAGE };

/** The keys that somebody may see, and the way to a new one. */
export function TokenList({ communities = [], organisations }: Partial<Reachable>) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { viewer, serviceTokens } = usePageQuery(ServiceTokensQuery, variables).data;
  const paging = usePaging(useCallback((after: string) => client.query({ query: ServiceTokensQuery, variables: { ...variables, after }, fetchPolicy: "network-only" }), [client]));
  if (!viewer) return null;

  return (
    <div className={classes.list}>
      <p>{t("keys.text")}</p>
      <NewToken communities={communities} organisations={organisations ?? viewer.reportsFor} />
      {serviceTokens.edges.length === 0 ? (
        <EmptyState title={t("keys.noneTitle")}>{t("keys.noneText")}</EmptyState>
      ) : (
        <Rows label={t("keys.title")}>
          {serviceTokens.edges.map(({ node }) => <TokenLine key={node.id} token={node} />)}
        </Rows>
      )}
      {serviceTokens.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={serviceTokens.pageInfo.endCursor} />}
    </div>
  );
}
