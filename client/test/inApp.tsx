import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloClient } from "@apollo/client";
import { ApolloLink } from "@apollo/client/link";
import { SchemaLink } from "@apollo/client/link/schema";
import { ApolloProvider } from "@apollo/client/react";
import { act, render } from "@testing-library/react";
import { buildSchema, GraphQLError } from "graphql";
import i18next from "i18next";
import { Suspense, type ReactElement } from "react";
import { initReactI18next } from "react-i18next";
import { createMemoryRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { newCache } from "../src/app/cache";
import { SessionContext, type SessionViewer } from "../src/features/session/session";
import { AppLink } from "../src/lib/AppLink";
import nl from "../src/locales/nl.json";
import { UiProvider } from "../src/ui/UiProvider";

const schema = buildSchema(readFileSync(join(process.cwd(), "../schema.graphql"), "utf8"));

void i18next.use(initReactI18next).init({ lng: "nl", resources: { nl: { translation: nl } }, interpolation: { escapeValue: false }, initAsync: false });

/** The router makes requests with a signal; those of jsdom are none to Node, and nothing here is aborted. */
globalThis.Request = class extends Request {
  constructor(address: RequestInfo | URL, init?: RequestInit) {
    super(address, { ...init, signal: undefined });
  }
};

/** A server of plain objects and functions behind the real schema: a question that does not fit it fails. */
export type Server = Record<string, unknown>;

interface Options {
  server: Server;
  /** What reaches the server: for what travels beside the question. */
  links?: ApolloLink[];
  viewer?: SessionViewer | null;
  path?: string;
  at?: string;
}

/** Draws something as the app would: with cache, masking, words, links and router. */
export async function inApp(element: ReactElement, { server, links = [], viewer = null, path = "/", at = "/" }: Options) {
  const client = new ApolloClient({ cache: newCache(), dataMasking: true, link: ApolloLink.from([...links, new SchemaLink({ schema, rootValue: server })]) });
  const frame = <Suspense fallback="…">{element}</Suspense>;
  const router = createMemoryRouter([{ path, element: frame }, { path: "*", element: <p>elsewhere</p> }], { initialEntries: [at] });
  const app = (
    <ApolloProvider client={client}>
      <UiProvider link={AppLink}>
        <SessionContext value={{ viewer, changed: () => Promise.resolve(), resumed: () => Promise.resolve() }}>
          <RouterProvider router={router} />
        </SessionContext>
      </UiProvider>
    </ApolloProvider>
  );
  // What suspends goes on only within an act that is waited for.
  const shown = await act(async () => render(app));
  return { ...shown, client, router };
}

/** The way the server says no. */
export function refusal(code: string, message: string, more: object = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more } });
}
