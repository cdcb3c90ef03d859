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
import { breath } from "../lib/breath";
import { watchConnection } from "../lib/connection";
import { follow } from "../lib/usePageQuery";

async function start(root: HTMLElement): Promise<void> {
  const words = startI18n(keptLanguage());
  await breath();
  const api = openApi();
  // Asked before anything is drawn: every page waits for it.
  follow(api.client, api.client.query({ query: SessionQuery }));
  await breath();
  const { router, routes } = openRouter(api);
  watchConnection();
  await Promise.all([words, whenReady(api.client, router)]);
  // In a transition the first drawing is cut in slices.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <App api={api} router={router} prefetch={prefetchOf(routes)} />
      </StrictMode>,
    );
  });
}

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");
export const started = start(root);
