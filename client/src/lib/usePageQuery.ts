import type { ApolloClient, DocumentNode, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Kind } from "graphql";
import { createContext, useContext, useState } from "react";
import { NavigationType, useNavigationType } from "react-router";
import { currentMoment } from "./clock";

/** Counts the times that someone asked to try a failed page again. */
export const AttemptContext = createContext(0);

type FetchPolicy = "cache-first" | "cache-and-network" | "network-only";

const FRESH = 15_000;
const startedAt = new WeakMap<ApolloClient, Map<string, number>>();
const underWay = new WeakMap<ApolloClient, Set<Promise<unknown>>>();

function nameOf(query: DocumentNode, variables: object): string {
  const [operation] = query.definitions;
  const name = operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : "";
  return `${name} ${JSON.stringify(variables)}`;
}

function startsOf(client: ApolloClient): Map<string, number> {
  const starts = startedAt.get(client) ?? new Map<string, number>();
  startedAt.set(client, starts);
  return starts;
}

function startedJustNow(client: ApolloClient, name: string): boolean {
  return currentMoment().getTime() - (startsOf(client).get(name) ?? 0) < FRESH;
}

/** Fetches a page's data before the page is there: on intent, or beside its script. What goes wrong is met again by the page itself. */
export function startPageQuery<V extends OperationVariables>(client: ApolloClient, query: TypedDocumentNode<unknown, V>, variables: V): void {
  if (client.readQuery({ query, variables } as Parameters<ApolloClient["readQuery"]>[0]) !== null) return;
  startsOf(client).set(nameOf(query, variables), currentMoment().getTime());
  follow(client, client.query({ query, variables } as Parameters<ApolloClient["query"]>[0]));
}

/** Counts something that a page will need as under way. */
export function follow(client: ApolloClient, needed: Promise<unknown>): void {
  const all = underWay.get(client) ?? new Set<Promise<unknown>>();
  underWay.set(client, all);
  const settled: Promise<unknown> = needed.then(() => undefined, () => undefined).then(() => all.delete(settled));
  all.add(settled);
}

/** Settles when nothing that pages need is under way any more. */
export async function allCame(client: ApolloClient): Promise<void> {
  const all = underWay.get(client);
  while (all?.size) await Promise.all(all);
}

/**
 * The one query of a page. Going back shows what was there (so the scroll position fits); what was fetched a moment ago is not fetched
 * again; anything else is shown at once from the cache and then brought up to date. A form starts with nothing less than the newest.
 */
export function usePageQuery<D, V extends OperationVariables>(query: TypedDocumentNode<D, V>, variables: V, kind: "page" | "form" = "page") {
  const client = useApolloClient();
  const back = useNavigationType() === NavigationType.Pop;
  const attempt = useContext(AttemptContext);
  const name = nameOf(query, variables);

  const [chosen, choose] = useState({ name: "", fetchPolicy: "cache-first" as FetchPolicy });
  let { fetchPolicy } = chosen;
  if (chosen.name !== name) {
    if (kind === "form") fetchPolicy = "network-only";
    else fetchPolicy = back || startedJustNow(client, name) ? "cache-first" : "cache-and-network";
    choose({ name, fetchPolicy });
  }

  return useSuspenseQuery<D, V>(query, { variables, fetchPolicy, queryKey: [attempt] } as useSuspenseQuery.Options<V>);
}
