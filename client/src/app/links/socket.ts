import { ApolloLink } from "@apollo/client/link";
import type { Client } from "graphql-ws/client";
import { from, mergeMap } from "rxjs";
import { answered, unanswered } from "../../lib/connection";

const LONGEST_WAIT = 20_000;

interface Socket {
  link: ApolloLink;
  client: Client;
}

/** Nothing live is on the first page that a visitor sees: the script of the socket comes with the first subscription. */
export function lazySocket(url: string): { link: ApolloLink; reopen: () => void } {
  let opened: Promise<Socket> | undefined;
  return {
    link: new ApolloLink((operation) => from((opened ??= openSocket(url))).pipe(mergeMap(({ link }) => link.request(operation, noNext)))),
    reopen: () => void opened?.then(({ client }) => client.terminate()),
  };
}

const noNext = () => from([]);

/** Opened by the first subscription, closed by the last; comes back by itself, slower each time. */
async function openSocket(url: string): Promise<Socket> {
  const [{ createClient }, { GraphQLWsLink }] = await Promise.all([import("graphql-ws/client"), import("@apollo/client/link/subscriptions")]);
  let open = false;
  const client = createClient({
    url,
    lazy: true,
    keepAlive: 15_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) => new Promise((resume) => setTimeout(resume, Math.min(LONGEST_WAIT, 500 * 2 ** retries) * (0.7 + Math.random() * 0.6))),
    on: {
      connected: () => {
        open = true;
        answered();
      },
      closed: (event) => {
        // A network that never lets a socket through is not a lost connection: pages work, they are only not live.
        if (open && !closedOnPurpose(event)) unanswered();
        open = false;
      },
    },
  });
  return { link: new GraphQLWsLink(client), client };
}

/** 1000 is the client's own goodbye, 44xx what the server says when access ended; 4499 is our own restart after signing in or out. */
function closedOnPurpose(event: unknown): boolean {
  const { code } = event as CloseEvent;
  return code === 1000 || (code >= 4400 && code < 4500);
}
