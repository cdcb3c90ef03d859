import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useEffect, useMemo, type ReactNode } from "react";
import { SessionContext, SessionQuery } from "../features/session/session";
import { sessionEnded } from "../features/session/sessionEnded";
import { store } from "../lib/storage";
import { KNOWN_HERE } from "./home";

/** Knows who is here before any page asks. */
export function SessionProvider({ reopenSocket, children }: { reopenSocket: () => void; children: ReactNode }) {
  const client = useApolloClient();
  const { data } = useSuspenseQuery(SessionQuery);
  const viewer = data.viewer;

  useEffect(() => {
    store(KNOWN_HERE, viewer !== null);
  }, [viewer]);

  const session = useMemo(
    () => ({
      viewer,
      changed: async () => {
        sessionEnded.set(false);
        reopenSocket();
        await client.resetStore();
      },
    }),
    [client, reopenSocket, viewer],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
