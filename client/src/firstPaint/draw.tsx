import { ApolloClient, ApolloLink } from "@apollo/client";
import { createInstance } from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { createMemoryRouter, type RouteObject } from "react-router";
import { RouterProvider } from "react-router/dom";
import { newCache } from "../app/cache";
import type { PageHandle } from "../app/page";
import { routesOf } from "../app/routes";
import { languages, PreferencesContext, type Language } from "../features/session/preferences";
import { AppLink } from "../lib/AppLink";
import { LinkContext } from "../ui/UiLink";
import { FirstPaint, type Picture, type Reader } from "./FirstPaint";

export interface FirstPaints {
  /** Which picture fits which address; the first that matches. */
  addresses: { path: string; picture: Picture }[];
  /** Markup by `language/reader/picture`. */
  markup: Record<string, string>;
}

const readers: readonly Reader[] = ["visitor", "member"];
const pictures: readonly Picture[] = ["welcome", "feed", "article", "form"];

/** An address where each is seen: headers differ a little from page to page. */
const seenAt: Record<Picture, string> = { welcome: "/", feed: "/kringen", article: "/bijdragen", form: "/inloggen" };

const stays = () => undefined;

const slots = (path: string) => path.split("/").filter((part) => part.startsWith(":") || part === "*").length;

function addresses(): FirstPaints["addresses"] {
  const client = new ApolloClient({ cache: newCache(), link: ApolloLink.empty() });
  return routesOf(client)
    .flatMap(({ path, handle }: RouteObject) => (path && handle ? [{ path: `/${path}`, picture: (handle as PageHandle).waiting }] : []))
    .sort((one, other) => slots(one.path) - slots(other.path));
}

async function markupOf(language: Language, words: object, reader: Reader, picture: Picture): Promise<string> {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({ lng: language, resources: { [language]: { translation: words } }, interpolation: { escapeValue: false }, returnNull: false });
  const element = <FirstPaint reader={reader} picture={picture} />;
  const router = createMemoryRouter([{ path: "*", element }], { initialEntries: [seenAt[picture]] });
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <PreferencesContext value={{ language, colours: "system", speak: stays, chooseColours: stays }}>
        <LinkContext value={AppLink}>
          <RouterProvider router={router} />
        </LinkContext>
      </PreferencesContext>
    </I18nextProvider>,
  );
  // The policy of the page allows no style in an attribute: it would be lost without a word.
  if (/\sstyle="/.test(markup)) throw new Error(`the first paint of ${picture} has a style attribute`);
  return markup;
}

export async function drawFirstPaints(words: Record<Language, object>): Promise<FirstPaints> {
  const markup: Record<string, string> = {};
  for (const language of languages) {
    for (const reader of readers) {
      // Who brings a session gets Start at the front.
      for (const picture of pictures.filter((each) => reader === "visitor" || each !== "welcome")) markup[`${language}/${reader}/${picture}`] = await markupOf(language, words[language], reader, picture);
    }
  }
  return { addresses: addresses(), markup };
}
