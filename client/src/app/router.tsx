import type { ApolloClient } from "@apollo/client";
import { createBrowserRouter, Outlet, ScrollRestoration, useLocation, type RouteObject } from "react-router";
import type { Api } from "./client";
import { FailureInPage, RouteFailure } from "./ErrorPage";
import { PageBoundary } from "./PageBoundary";
import { routesOf } from "./routes";
import { SessionFailure } from "./SessionFailure";
import { SessionProvider } from "./SessionProvider";
import { Shell } from "./shell/Shell";

export function openRouter({ client, reopenSocket }: Api): { router: ReturnType<typeof createBrowserRouter>; routes: RouteObject[] } {
  const routes = withShell(client, reopenSocket);
  return { routes, router: createBrowserRouter(routes) };
}

function withShell(client: ApolloClient, reopenSocket: () => void): RouteObject[] {
  const Frame = () => (
    <PageBoundary place={useLocation().pathname} failed={(error, tryAgain) => <SessionFailure error={error} tryAgain={tryAgain} />}>
      <SessionProvider reopenSocket={reopenSocket}>
        <Shell>
          <Outlet />
        </Shell>
        <ScrollRestoration />
      </SessionProvider>
    </PageBoundary>
  );
  // Vite leaves this out of what is built for people.
  const kit = import.meta.env.DEV ? [{ path: "/kit", lazy: async () => ({ Component: (await import("../pages/kit/KitPage")).KitPage }) }] : [];
  return [...kit, { path: "/", Component: Frame, ErrorBoundary: RouteFailure, HydrateFallback: () => null, children: [{ ErrorBoundary: FailureInPage, children: routesOf(client) }] }];
}
