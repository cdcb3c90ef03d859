import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { openApi } from "./app/client";
import { startI18n } from "./app/i18n";
import { keptLanguage } from "./app/language";
import { prefetchOf } from "./app/prefetchOf";
import { openRouter } from "./app/router";
import { SessionQuery } from "./features/session/session";
import { watchConnection } from "./lib/connection";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");

const api = openApi();
// Asked before anything is drawn: every page waits for it.
void api.client.query({ query: SessionQuery }).catch(() => undefined);
watchConnection(async () => (await fetch("/healthz", { cache: "no-store" })).ok);

const { router, routes } = openRouter(api);
void startI18n(keptLanguage()).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App api={api} router={router} prefetch={prefetchOf(routes)} />
    </StrictMode>,
  );
});
