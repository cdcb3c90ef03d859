import { TokenList } from "../../features/tokens/TokenList";
import { usePageQuery } from "../../lib/usePageQuery";
import { TokensPageQuery } from "./admin.queries";
import { CHOICES } from "./pageSizes";
import { AdminFrame } from "./AdminFrame";

function AllTokens() {
  const { communities } = usePageQuery(TokensPageQuery, { first: CHOICES }).data;
  return <TokenList communities={communities.edges.map(({ node }) => node)} organisations="any" />;
}

/** *Sleutels*: with what programs read sums. */
export function TokensPage() {
  return <AdminFrame tab="tokens"><AllTokens /></AdminFrame>;
}
