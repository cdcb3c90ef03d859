import { createContext, useContext } from "react";
import { graphql } from "../../gql";
import type { SessionQuery as SessionData } from "../../gql/graphql";

/** Who is here, and where they may publish: what header, menu and forms need on every page. */
export const SessionQuery = graphql(`
  query Session {
    viewer {
      admin
      email
      person { id displayName }
      memberships {
        id
        role
        community {
          id
          slug
          name
          theme { id slug name }
          whyNotContribute { code because }
        }
      }
    }
  }
`);

export type SessionViewer = NonNullable<SessionData["viewer"]>;

export interface Session {
  viewer: SessionViewer | null;
  /** The browser has a session, and the server could not say whose. */
  isUnknown?: boolean;
  /** Everything that was read may differ for someone else: forgets it and asks anew. */
  changed: () => Promise<void>;
  /** The same person is back: asks anew over what stands there, so that what is typed stays. */
  resumed: () => Promise<void>;
}

export const SessionContext = createContext<Session>({ viewer: null, changed: () => Promise.resolve(), resumed: () => Promise.resolve() });

export function useSession(): Session {
  return useContext(SessionContext);
}
