import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { openApi } from "./client";
import { startI18n } from "./i18n";
import { keptLanguage } from "./language";
import { prefetchOf } from "./prefetchOf";
import { openRouter } from "./router";
import { whenReady } from "./whenReady";
import { SessionQuery } from "../features/session/session";
import { watchConnection } from "../lib/connection";
import { follow } from "../lib/usePageQuery";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");

const api = openApi();
// Asked before anything is drawn: every page waits for it.
follow(api.client, api.client.query({ query: SessionQuery }));
watchConnection(async () => (await fetch("/healthz", { cache: "no-store" })).ok);

const { router, routes } = openRouter(api);
void Promise.all([startI18n(keptLanguage()), whenReady(api.client, router)]).then(() => {
  // In a transition the first drawing is cut in slices, so that a slow phone stays quick to answer.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <App api={api} router={router} prefetch={prefetchOf(routes)} />
      </StrictMode>,
    );
  });
});
