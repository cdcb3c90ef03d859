import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import mustache from "mustache";
import type { Known, PublicFace } from "./publicFace.ts";

/** What `client/firstPaint.ts` writes beside the built client. */
interface FirstPaints {
  addresses: { path: string; picture: string }[];
  /** Templates of Mustache, which escapes what it fills in. */
  markup: Record<string, string>;
  /** The class of each theme's colour by its slug, and that of all others. */
  colours: Record<string, string>;
  plainColour: string;
  /** The scripts and styles that a picture's page needs beside those of every page. */
  belongings: Record<string, { scripts: string[]; styles: string[] }>;
  words: Record<string, string>;
}

interface Visit {
  path: string;
  known: Known;
  language: "nl" | "en";
  /** Whether the browser brings a session. Nobody checks it here: it only decides which outline is drawn. */
  member: boolean;
}

interface Painted {
  markup: string;
  /** What the browser should fetch at once, as links for the head. */
  links: string;
}

const NOTHING: Painted = { markup: "", links: "" };

const sheet = (href: string) => `<link rel="stylesheet" crossorigin href="${href}" nonce="%NONCE%">`;
const script = (href: string) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="${href}" nonce="%NONCE%">`;
const data = (href: string) => `<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="${href}">`;

/** `/:community/vragen` as an expression that addresses are held against. */
function expressionOf(path: string): RegExp {
  const parts = path.split("/").map((part) => (part === "*" ? ".*" : part.startsWith(":") ? "[^/]+" : part));
  return new RegExp(`^${parts.join("/")}/?$`);
}

/** Gives the picture to show at an address until the app itself draws: the same header, and the shape of what comes. */
export function firstPaintsOf(client: string): (visit: Visit) => Painted {
  const file = join(client, "firstPaint.json");
  if (!existsSync(file)) return () => NOTHING;
  const { addresses, markup, colours, plainColour, belongings, words } = JSON.parse(readFileSync(file, "utf8")) as FirstPaints;
  const colourOf = new Map(Object.entries(colours));
  const coloured = (face: PublicFace) => ({ ...face, colour: colourOf.get(face.themeSlug) ?? plainColour });
  const expressions = addresses.map(({ path, picture }) => ({ expression: expressionOf(path), picture }));

  const pictureOf = (path: string, { known, member }: Pick<Visit, "known" | "member">): string => {
    if (path === "/") return member ? "start" : "welcome";
    const picture = expressions.find(({ expression }) => expression.test(path))?.picture ?? "article";
    return picture === "community" && !known.community ? "feed" : picture;
  };

  return ({ path, known, language, member }) => {
    const picture = pictureOf(path, { known, member });
    const template = markup[`${language}/${member ? "member" : "visitor"}/${picture}`] ?? "";
    const communities = known.communities.map(coloured).sort((one, other) => one.theme.localeCompare(other.theme, language));
    const { styles = [], scripts = [] } = belongings[picture] ?? {};
    return {
      markup: mustache.render(template, { ...(known.community && coloured(known.community)), communities }),
      links: [...styles.map(sheet), ...scripts.map(script), data(words[language] ?? "")].join(""),
    };
  };
}
