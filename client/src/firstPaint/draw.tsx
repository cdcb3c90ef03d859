import { ApolloClient, ApolloLink } from "@apollo/client";
import { createInstance } from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { createMemoryRouter, type RouteObject } from "react-router";
import { RouterProvider } from "react-router/dom";
import { newCache } from "../app/cache";
import type { PageHandle } from "../app/page";
import { routesOf } from "../app/routes";
import { plainTheme, themeClasses } from "../features/communities/themeClass";
import { languages, PreferencesContext, type Language } from "../features/session/preferences";
import { AppLink } from "../lib/AppLink";
import { LinkContext } from "../ui/UiLink";
import { FirstPaint, type Picture, type Reader } from "./FirstPaint";

export interface FirstPaints {
  /** The name of the picture that fits an address; the first that matches. */
  addresses: { path: string; picture: string }[];
  /** Templates of Mustache by `language/reader/picture`. */
  markup: Record<string, string>;
  /** The class of each theme's colour by its slug, and that of all others. */
  colours: Record<string, string>;
  plainColour: string;
}

interface Named {
  name: string;
  picture: Picture;
  /** An address where it is seen: headers differ a little from page to page. */
  seenAt: string;
}

const readers: readonly Reader[] = ["visitor", "member"];

const COMMUNITIES = "/kringen";
const COMMUNITY_TABS = ["/:community", "/:community/vragen", "/:community/kennis", "/:community/deelnemers"];

const common: readonly Named[] = [
  { name: "welcome", picture: { is: "welcome" }, seenAt: "/" },
  { name: "start", picture: { is: "waiting", kind: "feed" }, seenAt: "/" },
  { name: "community", picture: { is: "community" }, seenAt: "/veiligheid" },
  { name: "feed", picture: { is: "waiting", kind: "feed" }, seenAt: "/veiligheid" },
  { name: "article", picture: { is: "waiting", kind: "article" }, seenAt: "/bijdragen" },
  { name: "form", picture: { is: "waiting", kind: "form" }, seenAt: "/account-bevestigen" },
];

const stays = () => undefined;

const slots = (path: string) => path.split("/").filter((part) => part.startsWith(":") || part === "*").length;

interface Address {
  path: string;
  handle: PageHandle;
}

function addresses(): Address[] {
  const client = new ApolloClient({ cache: newCache(), link: ApolloLink.empty() });
  return routesOf(client)
    .flatMap(({ path, handle }: RouteObject) => (path && handle ? [{ path: `/${path}`, handle: handle as PageHandle }] : []))
    .sort((one, other) => slots(one.path) - slots(other.path));
}

/** Pages whose words are known have a picture of their own, by their address. */
function headed({ path, handle: { waiting, head } }: Address): Named[] {
  if (!head) return [];
  return [{ name: path, picture: path === COMMUNITIES ? { is: "communities", head } : { is: "waiting", kind: waiting, head }, seenAt: path }];
}

function pictureAt({ path, handle: { waiting, head } }: Address): string {
  if (head) return path;
  return COMMUNITY_TABS.includes(path) ? "community" : waiting;
}

async function markupOf(language: Language, words: object, reader: Reader, { name, picture, seenAt }: Named): Promise<string> {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({ lng: language, resources: { [language]: { translation: words } }, interpolation: { escapeValue: false }, returnNull: false });
  const element = <FirstPaint reader={reader} picture={picture} />;
  const router = createMemoryRouter([{ path: "*", element }], { initialEntries: [seenAt] });
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
  if (/\sstyle="/.test(markup)) throw new Error(`the first paint of ${name} has a style attribute`);
  return markup;
}

export async function drawFirstPaints(words: Record<Language, object>): Promise<FirstPaints> {
  const all = addresses();
  const pictures = [...common, ...all.flatMap(headed)];
  const markup: Record<string, string> = {};
  for (const language of languages) {
    for (const reader of readers) {
      // Who brings a session gets Start at the front, others the welcome.
      for (const named of pictures.filter(({ name }) => name !== (reader === "visitor" ? "start" : "welcome"))) markup[`${language}/${reader}/${named.name}`] = await markupOf(language, words[language], reader, named);
    }
  }
  return {
    addresses: all.map((address) => ({ path: address.path, picture: pictureAt(address) })),
    markup,
    colours: Object.fromEntries(themeClasses),
    plainColour: plainTheme,
  };
}
