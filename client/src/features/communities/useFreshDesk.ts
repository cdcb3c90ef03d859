import { graphql } from "../../gql";
import { useEveryMinute } from "../../lib/useEveryMinute";
import { useQuietRefresh } from "../../lib/useQuietRefresh";

const DeskCount = graphql(`
  query DeskCount($slug: String!) {
    community(slug: $slug) { id openJoinRequestCount openReportCount }
  }
`);

/** Keeps the numbers of what waits true for who decides about them. */
export function useFreshDesk(slug: string, mine: boolean): void {
  const refresh = useQuietRefresh(DeskCount, { slug });
  useEveryMinute(refresh, mine);
}
