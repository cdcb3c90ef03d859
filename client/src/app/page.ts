import type { ApolloClient, OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { ComponentType } from "react";
import type { Params, RouteObject } from "react-router";
import { breath } from "../lib/breath";
import { follow, startPageQuery } from "../lib/usePageQuery";

/** What stands in a page's place while its data is on the way. */
export type Waiting = "feed" | "article" | "form";

/** The title and lead of a page that has the same for everyone, by their keys: they need not wait for its script. */
export interface FixedHead {
  title: "session.title" | "account.signUpTitle" | "account.forgotTitle" | "community.all";
  lead: "session.lead" | "account.signUpLead" | "account.forgotLead" | "community.allLead";
}

export interface PageHandle {
  waiting: Waiting;
  head?: FixedHead;
  /** Pages with the same key stay in their frame while what is in it changes. */
  frame: string;
  prefetch: (params: Params, address: URL) => void;
}

interface PageOptions<V extends OperationVariables> {
  path?: string;
  index?: true;
  waiting: Waiting;
  head?: FixedHead;
  frame?: string;
  load: () => Promise<{ Component: ComponentType }>;
  /** One that few start with may be fetched when it is needed. */
  query?: TypedDocumentNode<unknown, V> | (() => Promise<TypedDocumentNode<unknown, V>>);
  variables?: (params: Params, address: URL) => V;
}

/** A route whose script and data start at the same moment, on the way there or before, when someone means to go. */
export function page<V extends OperationVariables>(client: ApolloClient, options: PageOptions<V>): RouteObject {
  const { load, query, variables, waiting, head, path, index } = options;

  const startData = (params: Params, address: URL) => {
    if (!query || !variables) return;
    const values = variables(params, address);
    if (typeof query !== "function") startPageQuery(client, query, values);
    else follow(client, query().then((document) => startPageQuery(client, document, values)));
  };
  const handle: PageHandle = {
    waiting,
    head,
    frame: options.frame ?? path ?? "index",
    prefetch: (params, address) => {
      void load().catch(() => undefined);
      startData(params, address);
    },
  };
  const rest = {
    lazy: load,
    handle,
    loader: async ({ params, request }: { params: Params; request: Request }) => {
      await breath();
      startData(params, new URL(request.url));
      return null;
    },
  };
  return index ? { index, ...rest } : { path, ...rest };
}
