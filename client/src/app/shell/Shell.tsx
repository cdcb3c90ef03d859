import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useMatches, useNavigation } from "react-router";
import { announcement } from "../../lib/announce";
import { useSignal } from "../../lib/signal";
import { SkipLink } from "../../ui/shell/Frame";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import { ErrorPage } from "../ErrorPage";
import type { PageHandle } from "../page";
import { PageBoundary } from "../PageBoundary";
import { AppHeader } from "./AppHeader";
import { ConnectionBar } from "./ConnectionBar";
import { PhoneBar } from "./PhoneBar";
import { SignInAgain } from "./SignInAgain";
import { useWrittenLinks } from "./useWrittenLinks";
import { WaitingPage } from "./WaitingPage";
import classes from "./Shell.module.css";

/** What stands around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const spoken = useSignal(announcement);
  const going = useNavigation().state !== "idle";
  const { pathname } = useLocation();
  useWrittenLinks();
  const here = useMatches().at(-1);
  const handle = here?.handle as PageHandle | undefined;
  const inOneFrame = handle?.frame === "community" || handle?.frame === "desk";
  const frame = inOneFrame ? `${handle.frame} ${here?.params.community}` : pathname;

  return (
    <>
      <SkipLink target="#main">{t("site.skip")}</SkipLink>
      <div className={classes.going} data-going={going || undefined} aria-hidden />
      <AppHeader />
      <ConnectionBar />
      <main id="main" className={classes.main} tabIndex={-1}>
        <PageBoundary
          key={frame}
          place={pathname}
          waiting={<WaitingPage kind={handle?.waiting ?? "article"} head={handle?.head} />}
          failed={(error, tryAgain) => <ErrorPage error={error} tryAgain={tryAgain} />}
        >
          {children}
        </PageBoundary>
      </main>
      <PhoneBar />
      <SignInAgain />
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </>
  );
}
