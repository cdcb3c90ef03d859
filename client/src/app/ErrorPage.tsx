import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { connection, isReachable } from "../lib/connection";
import { usePageTitle } from "../lib/usePageTitle";
import { failureOf, NO_ANSWER } from "../lib/failure";
import { useSignal } from "../lib/signal";
import { Button, ButtonLink } from "../ui/button/Button";
import { ErrorState } from "../ui/feedback/States";
import { Wrap } from "../ui/shell/Page";
import { CopyNumber } from "./CopyNumber";

interface Props {
  error: unknown;
  /** May take its time. */
  tryAgain: () => unknown;
}

/** A page that could not be shown: whose fault it is, what to do, and the number to quote. */
export function ErrorPage({ error, tryAgain }: Props) {
  const { t } = useTranslation();
  const [trying, setTrying] = useState(false);
  const wasCutOff = useWasCutOff();
  const { code, errorId } = failureOf(error);
  const noScript = isMissingScript(error);
  const offline = noScript ? wasCutOff : code === NO_ANSWER && !(error instanceof TypeError && !/fetch|network/i.test(error.message));
  const stale = noScript && !offline;
  const title = t(offline ? "error.offlineTitle" : "error.title");
  usePageTitle(title);

  async function retry() {
    setTrying(true);
    // What a page lacks comes with a fresh start only, and while nobody answers that would leave nothing at all.
    if (!noScript) await tryAgain();
    else if (await isReachable()) return window.location.reload();
    setTrying(false);
  }

  const action = (
    <>
      <Button tone="primary" loading={trying} onClick={() => void retry()}>
        {t(stale ? "error.reload" : "common.tryAgain")}
      </Button>
      <ButtonLink to="/">{t("error.home")}</ButtonLink>
      {errorId && <CopyNumber number={errorId} />}
    </>
  );
  return (
    <Wrap>
      <ErrorState level={1} title={title} id={errorId ?? undefined} idLabel={t("error.quote")} action={action}>
        {stale ? t("error.stale") : t(offline ? "error.offlineText" : "error.text")}
      </ErrorState>
    </Wrap>
  );
}

/** When the shell itself falls over there is nothing to keep: only a fresh start. */
export function RouteFailure() {
  const error = useRouteError();
  return (
    <main id="main">
      <ErrorPage error={error} tryAgain={() => window.location.reload()} />
    </main>
  );
}

/** What the router could not load goes wrong in the page's place, within the shell, as all else there does. */
export function FailureInPage(): never {
  throw useRouteError();
}

/** Whether the server was out of reach since this is shown: without a script of its own a page looks then as if the server had newer ones. */
function useWasCutOff(): boolean {
  const cutOff = useSignal(connection) === "lost";
  const [was, remember] = useState(cutOff);
  if (cutOff && !was) remember(true);
  return was;
}

/** The page lacks its script or its looks: no connection, or the server has newer ones. */
function isMissingScript(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script failed|Importing a module|preload CSS/i.test(error.message);
}
