import { ApolloClient } from "@apollo/client";
import { ApolloLink } from "@apollo/client/link";
import { HttpLink } from "@apollo/client/link/http";
import { OperationTypeNode } from "graphql";
import { newCache } from "./cache";
import { idempotencyLink } from "./links/idempotency";
import { retryLink } from "./links/retry";
import { lazySocket } from "./links/socket";
import { watchLink } from "./links/watch";

export interface Api {
  client: ApolloClient;
  /** After signing in or out: the socket still speaks for whoever opened it. */
  reopenSocket: () => void;
}

export function openApi(): Api {
  const address = new URL("/graphql", window.location.href);
  const overHttp = ApolloLink.from([idempotencyLink(), watchLink(), retryLink(), new HttpLink({ uri: address.pathname, credentials: "same-origin" })]);
  const socket = lazySocket(address.href.replace(/^http/, "ws"));

  const client = new ApolloClient({
    cache: newCache(),
    dataMasking: true,
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, socket.link, overHttp),
  });
  return { client, reopenSocket: socket.reopen };
}
