import type { FragmentType } from "@apollo/client";
import { useTransition } from "react";
import { useTranslation } from "react-i18next";
import { MoreButton } from "../../lib/MoreButton";
import { usePaging } from "../../lib/usePaging";
import { Button } from "../../ui/button/Button";
import { MarginList } from "../../ui/list/MarginList";
import type { ContributionCardFragment } from "../../gql/graphql";
import { ContributionCard } from "./ContributionCard";

interface Connection {
  edges: { node: { id: string } & FragmentType<ContributionCardFragment> }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

interface Props {
  connection: Connection;
  fetchAfter: (cursor: string) => Promise<unknown>;
  /** Reads the list anew from its beginning. */
  refresh: () => Promise<unknown>;
  label: string;
  withCommunity?: boolean;
}

/** Contributions one under another; more of them on request, below what is there. */
export function Feed({ connection, fetchAfter, refresh, label, withCommunity }: Props) {
  const { t } = useTranslation();
  const [returning, startTransition] = useTransition();
  const paging = usePaging(fetchAfter);
  function backToNewest() {
    startTransition(async () => {
      await refresh();
      window.scrollTo({ top: 0 });
    });
  }

  return (
    <>
      {connection.pageInfo.hasPreviousPage && <Button loading={returning} onClick={backToNewest}>{t("feed.backToNewest")}</Button>}
      <MarginList label={label}>
        {connection.edges.map(({ node }) => (
          <ContributionCard key={node.id} contribution={node} withCommunity={withCommunity} />
        ))}
      </MarginList>
      {connection.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={connection.pageInfo.endCursor} />}
    </>
  );
}
