import { ApolloProvider } from "@apollo/client/react";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RouterProvider } from "react-router/dom";
import type { createBrowserRouter } from "react-router";
import { PreferencesContext, type Language } from "../features/session/preferences";
import { AppLink } from "../lib/AppLink";
import { localeOf } from "../lib/dates";
import { PrefetchContext } from "../lib/prefetch";
import { UiProvider } from "../ui/UiProvider";
import type { Api } from "./client";
import { speak } from "./i18n";
import { keepLanguage } from "./language";
import { uiWordsOf } from "./uiWords";
import { useColours } from "./useColours";

interface Props {
  api: Api;
  router: ReturnType<typeof createBrowserRouter>;
  prefetch: (address: string) => void;
}

export function App({ api, router, prefetch }: Props) {
  return (
    <ApolloProvider client={api.client}>
      <PrefetchContext value={prefetch}>
        <Looks>
          <RouterProvider router={router} />
        </Looks>
      </PrefetchContext>
    </ApolloProvider>
  );
}

/** Language and colours around everything, also around what goes wrong. */
function Looks({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const [colours, chooseColours] = useColours();
  const language: Language = i18n.language === "en" ? "en" : "nl";
  const preferences = useMemo(
    () => ({
      language,
      colours,
      chooseColours,
      speak: (next: Language) => {
        keepLanguage(next);
        void speak(next);
      },
    }),
    [language, colours, chooseColours],
  );

  return (
    <PreferencesContext value={preferences}>
      <UiProvider colours={colours} locale={localeOf(language)} words={uiWordsOf(t)} link={AppLink}>
        {children}
      </UiProvider>
    </PreferencesContext>
  );
}
