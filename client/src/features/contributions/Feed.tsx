import type { FragmentType } from "@apollo/client";
import { MoreButton } from "../../lib/MoreButton";
import { usePaging } from "../../lib/usePaging";
import { MarginList } from "../../ui/list/MarginList";
import type { ContributionCardFragment } from "../../gql/graphql";
import { ContributionCard } from "./ContributionCard";

interface Connection {
  edges: { node: { id: string } & FragmentType<ContributionCardFragment> }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

interface Props {
  connection: Connection;
  fetchAfter: (cursor: string) => Promise<unknown>;
  label: string;
  withCommunity?: boolean;
}

/** Contributions one under another; more of them on request, below what is there. */
export function Feed({ connection, fetchAfter, label, withCommunity }: Props) {
  const paging = usePaging(fetchAfter);
  return (
    <>
      <MarginList label={label}>
        {connection.edges.map(({ node }) => (
          <ContributionCard key={node.id} contribution={node} withCommunity={withCommunity} />
        ))}
      </MarginList>
      {connection.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={connection.pageInfo.endCursor} />}
    </>
  );
}
