import type { ApolloClient } from "@apollo/client";
import type { createBrowserRouter } from "react-router";
import { allCame } from "../lib/usePageQuery";

/** Longer than this nobody should look at a picture of a page: then the app itself shows what it waits for. */
const PATIENCE = 4_000;

type Router = ReturnType<typeof createBrowserRouter>;

/** Settles when the first page has its script and its data, so that it can take the place of the server's picture of it at once. */
export async function whenReady(client: ApolloClient, router: Router): Promise<void> {
  await Promise.race([started(router).then(() => allCame(client)), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

function started(router: Router): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}
