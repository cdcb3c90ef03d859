import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useContext, useMemo, type ReactNode } from "react";
import { SessionContext, SessionQuery } from "../features/session/session";
import { sessionEnded } from "../features/session/sessionEnded";
import { AttemptContext } from "../lib/usePageQuery";

/** Knows who is here before any page asks. */
export function SessionProvider({ reopenSocket, children }: { reopenSocket: () => void; children: ReactNode }) {
  const client = useApolloClient();
  const { data } = useSuspenseQuery(SessionQuery, { queryKey: [useContext(AttemptContext)] });
  const viewer = data.viewer;

  const session = useMemo(
    () => ({
      viewer,
      changed: async () => {
        sessionEnded.set(false);
        reopenSocket();
        // What leaves the page meanwhile is not waited for; what fails tells so in its own place.
        await client.resetStore().catch(() => undefined);
      },
      resumed: async () => {
        sessionEnded.set(false);
        reopenSocket();
        await client.refetchQueries({ include: "active" }).catch(() => undefined);
      },
    }),
    [client, reopenSocket, viewer],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
