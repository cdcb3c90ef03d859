import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { usePageTitle } from "../lib/usePageTitle";
import { failureOf, NO_ANSWER } from "../lib/failure";
import { Button, ButtonLink } from "../ui/button/Button";
import { ErrorState } from "../ui/feedback/States";
import { Wrap } from "../ui/shell/Page";
import { CopyNumber } from "./CopyNumber";

/** A page that could not be shown: whose fault it is, what to do, and the number to quote. */
export function ErrorPage({ error, tryAgain }: { error: unknown; tryAgain: () => void }) {
  const { t } = useTranslation();
  const { code, errorId } = failureOf(error);
  const offline = code === NO_ANSWER && !isStaleScript(error) && !(error instanceof TypeError && !/fetch|network/i.test(error.message));
  const title = t(offline ? "error.offlineTitle" : "error.title");
  usePageTitle(title);

  const action = (
    <>
      {isStaleScript(error) ? (
        <Button tone="primary" onClick={() => window.location.reload()}>
          {t("error.reload")}
        </Button>
      ) : (
        <Button tone="primary" onClick={tryAgain}>
          {t("common.tryAgain")}
        </Button>
      )}
      <ButtonLink to="/">{t("error.home")}</ButtonLink>
      {errorId && <CopyNumber number={errorId} />}
    </>
  );
  return (
    <Wrap>
      <ErrorState level={1} title={title} id={errorId ?? undefined} idLabel={t("error.quote")} action={action}>
        {isStaleScript(error) ? t("error.stale") : t(offline ? "error.offlineText" : "error.text")}
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

/** The server has newer scripts than the page that asks for them. */
function isStaleScript(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script failed|Importing a module/i.test(error.message);
}
