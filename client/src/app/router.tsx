import type { ApolloClient } from "@apollo/client";
import { createBrowserRouter, Outlet, ScrollRestoration, type RouteObject } from "react-router";
import type { Api } from "./client";
import { RouteFailure } from "./ErrorPage";
import { routesOf } from "./routes";
import { SessionProvider } from "./SessionProvider";
import { Shell } from "./shell/Shell";

export function openRouter({ client, reopenSocket }: Api): { router: ReturnType<typeof createBrowserRouter>; routes: RouteObject[] } {
  const routes = withShell(client, reopenSocket);
  return { routes, router: createBrowserRouter(routes) };
}

function withShell(client: ApolloClient, reopenSocket: () => void): RouteObject[] {
  const Frame = () => (
    <SessionProvider reopenSocket={reopenSocket}>
      <Shell>
        <Outlet />
      </Shell>
      <ScrollRestoration />
    </SessionProvider>
  );
  // Vite leaves this out of what is built for people.
  const kit = import.meta.env.DEV ? [{ path: "/kit", lazy: async () => ({ Component: (await import("../pages/kit/KitPage")).KitPage }) }] : [];
  return [...kit, { path: "/", Component: Frame, ErrorBoundary: RouteFailure, HydrateFallback: () => null, children: routesOf(client) }];
}
