import { InMemoryCache, type FieldPolicy, type Reference } from "@apollo/client/cache";
import { relayStylePagination } from "@apollo/client/utilities";
import i18next from "i18next";
import { ERASED } from "../features/people/erased";
import { sessionEnded, signingOut } from "../features/session/sessionEnded";
import { possibleTypes } from "../gql/possibleTypes";

/** A list that the server always gives whole. */
const whole: FieldPolicy = { merge: false };

/** Pages one after another become one list; a list that the reader may not see stays null, which is not the same as empty. */
function listed(keyArgs: string[] | false = false): ReturnType<typeof relayStylePagination> {
  const policy = relayStylePagination(keyArgs);
  const { read, merge } = policy;
  if (!read || typeof merge !== "function") return policy;
  return {
    keyArgs,
    read: (existing, options) => (existing ? read(existing, options) : existing),
    merge: (existing, incoming, options) => (incoming ? merge(existing ?? undefined, incoming, options) : null),
  };
}

/** Whoever had themselves erased, for who reads another language. */
const named: FieldPolicy<string> = { read: (name) => (name === ERASED ? i18next.t("person.erased") : name) };

/** So many cards stay light; a reader who goes on loses the first of them from the page, not from the server. */
const MOST_IN_A_FEED = 200;

interface Listed {
  edges: { cursor?: string }[];
  pageInfo: object;
}

/** A list without end: the last rows of it, with a way back to the first. */
function feed(keyArgs: string[] | false = false): ReturnType<typeof relayStylePagination> {
  const policy = listed(keyArgs);
  const { merge } = policy;
  if (typeof merge !== "function") return policy;
  return {
    ...policy,
    merge: (existing, incoming, options) => {
      const merged = merge(existing, incoming, options) as Listed | null;
      if (!merged || merged.edges.length <= MOST_IN_A_FEED) return merged as ReturnType<typeof merge>;
      return { ...merged, edges: merged.edges.slice(-MOST_IN_A_FEED), pageInfo: { ...merged.pageInfo, hasPreviousPage: true } } as ReturnType<typeof merge>;
    },
  };
}

/**
 * A session that ended elsewhere is answered with nobody, also to what asks in the background. Whoever is reading or typing here stays on
 * the page until they have signed in again.
 */
const viewer: FieldPolicy<Reference | null> = {
  merge: (existing, incoming) => {
    if (incoming !== null || !existing || signingOut.get()) return incoming;
    queueMicrotask(() => sessionEnded.set(true));
    return existing;
  },
};

export function newCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          viewer,
          communities: listed(["archived", "theme"]),
          serviceTokens: listed(["organisation"]),
          organisationReporters: listed(),
          auditLog: listed(["community", "act"]),
          auditActs: whole,
          signInProviders: whole,
        },
      },
      /** There is one viewer: a mutation that answers with it updates the session everywhere. */
      Viewer: { keyFields: [], fields: { homeFeed: feed(["order"]), sessions: whole, identities: whole, reportsFor: whole, notifications: listed(), notificationPreferences: whole, drafts: whole, memberships: whole, joinRequests: whole, invitations: whole } },
      Community: {
        fields: {
          feed: feed(["kinds", "order", "tag"]),
          members: listed(["query", "role"]),
          joinRequests: listed(["open", "status"]),
          reports: listed(["open"]),
          appeals: listed(),
          invitations: listed(["state"]),
          facilitators: whole,
          publishedSyntheses: whole,
          tags: whole,
        },
      },
      JoinRequest: { fields: { steps: whole } },
      Membership: { fields: { offers: whole, needs: whole } },
      Person: { fields: { displayName: named, contributions: feed(), memberships: whole } },
      Comment: { fields: { replies: listed() } },
      Contribution: { fields: { comments: listed(), links: whole, tags: whole } },
      Synthesis: { fields: { coAuthors: whole } },
      Draft: { fields: { derivesFrom: whole, tags: whole } },
    },
  });
}
