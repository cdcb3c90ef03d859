import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useState } from "react";
import type { ContributionKind } from "../../gql/graphql";
import { connection } from "../../lib/connection";
import { useSession } from "../session/session";
import { ContributionPublished, NewestInCommunity } from "./feedQueries";

interface Watched {
  id: string;
  slug: string;
}

const MOST = 12;
/** Whoever leaves by themselves, or is told that they were removed, is elsewhere by then. */
const OWN_LEAVE = 1_000;

/**
 * Counts what others published since the list was read: by subscription, and by asking once after a lost connection. The list itself
 * stays as it is until someone asks for the new ones.
 */
export function useNewContributions(communities: readonly Watched[], shown: readonly string[], kinds?: readonly ContributionKind[]) {
  const client = useApolloClient();
  const me = useSession().viewer?.person.id;
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const watched = communities.slice(0, MOST).map(({ id, slug }) => `${id} ${slug}`).join("\n");
  const wanted = kinds?.join();

  const arrive = useCallback(
    (node: { id: string; kind: ContributionKind; author: { id: string } }) => {
      if (node.author.id === me || (wanted && !wanted.split(",").includes(node.kind))) return;
      setWaiting((known) => (known.has(node.id) ? known : new Set(known).add(node.id)));
    },
    [me, wanted],
  );

  useEffect(() => {
    if (!me || watched === "") return;
    // The server ends it when somebody may no longer read there: then what stands on the page is no longer for them.
    let here = true;
    const leave = async (slug: string) => {
      if (!here) return;
      const { data } = await client.query({ query: NewestInCommunity, variables: { slug }, fetchPolicy: "no-cache" });
      if (data?.viewer && !data.community?.feed) await client.refetchQueries({ include: "active" });
    };
    const places = watched.split("\n").map((line) => line.split(" ") as [string, string]);
    const subscriptions = places.map(([community, slug]) =>
      client.subscribe({ query: ContributionPublished, variables: { community } }).subscribe({
        next: ({ data }) => data && arrive(data.contributionPublished),
        error: () => undefined,
        complete: () => void setTimeout(() => void leave(slug).catch(() => undefined), OWN_LEAVE),
      }),
    );
    const stopFollowing = connection.follow(() => {
      if (connection.get() !== "back") return;
      for (const [, slug] of places) {
        client.query({ query: NewestInCommunity, variables: { slug }, fetchPolicy: "no-cache" }).then(
          ({ data }) => data?.community?.feed?.edges.forEach(({ node }) => arrive(node)),
          () => undefined,
        );
      }
    });
    return () => {
      here = false;
      stopFollowing();
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [client, arrive, me, watched]);

  const seen = new Set(shown);
  const count = [...waiting].filter((id) => !seen.has(id)).length;
  const clear = useCallback(() => setWaiting(new Set()), []);
  return { count, clear };
}
