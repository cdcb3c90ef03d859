import type { ApolloClient } from "@apollo/client";
import type { RouteObject } from "react-router";
import { FEED_PAGE } from "../features/contributions/feedQueries";
import { broughtSession } from "../features/session/broughtSession";
import { SessionQuery } from "../features/session/session";
import { breath } from "../lib/breath";
import { follow, startPageQuery } from "../lib/usePageQuery";
import { StartFace, WelcomeFace } from "../pages/home/faces";
import { StartPageQuery } from "../pages/start/start.query";
import { WelcomePageQuery } from "../pages/welcome/welcome.query";
import type { PageHandle } from "./page";

const load = async () => ({ Component: (await import("../pages/home/HomePage")).HomePage });

/** The one address with two faces: Start for members, the welcome for visitors. */
export function homeRoute(client: ApolloClient): RouteObject {
  const startData = () => {
    const session = client.readQuery({ query: SessionQuery });
    const member = session ? session.viewer !== null : broughtSession();
    if (member) startPageQuery(client, StartPageQuery, { first: FEED_PAGE });
    else startPageQuery(client, WelcomePageQuery, {});
    follow(client, (member ? StartFace : WelcomeFace).fetch());
  };
  const handle: PageHandle = {
    waiting: "feed",
    frame: "home",
    prefetch: () => {
      void load().catch(() => undefined);
      startData();
    },
  };
  return {
    index: true,
    lazy: load,
    handle,
    loader: async () => {
      await breath();
      startData();
      return null;
    },
  };
}
