import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createServer, type HtmlTagDescriptor, type Plugin, type Rolldown } from "vite";
import type { drawFirstPaints as DrawFirstPaints } from "./src/firstPaint/draw.tsx";

const START = /\/app\/start\.tsx$/;
/** The modules that the page of a picture is made of. */
const MODULES: Record<string, readonly RegExp[]> = {
  welcome: [/\/pages\/home\/HomePage\.tsx$/, /\/pages\/welcome\/WelcomePage\.tsx$/],
  start: [/\/pages\/home\/HomePage\.tsx$/, /\/pages\/start\/StartPage\.tsx$/],
  community: [/\/pages\/community\/TalkPage\.tsx$/],
  "/kringen": [/\/pages\/communities\/CommunitiesPage\.tsx$/],
  "/inloggen": [/\/pages\/signIn\/SignInPage\.tsx$/, /\/features\/session\/SignInForm\.tsx$/, /\/features\/providers\/ProviderButtons\.tsx$/],
};
const NONCE = "%NONCE%";

interface Belongings {
  scripts: string[];
  styles: string[];
}

const wordsOf = (language: string) => JSON.parse(readFileSync(join(import.meta.dirname, `src/locales/${language}.json`), "utf8")) as object;

function chunkOf(bundle: Rolldown.OutputBundle, module: RegExp): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find((file): file is Rolldown.OutputChunk => file.type === "chunk" && file.moduleIds.some((id) => module.test(id)));
  if (!chunk) throw new Error(`there is no script of ${module} any more`);
  return chunk;
}

/** A script with all that it imports. */
function closureOf(bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputChunk, found = new Set<Rolldown.OutputChunk>()): Set<Rolldown.OutputChunk> {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === "chunk") closureOf(bundle, imported, found);
  }
  return found;
}

/** What a page needs beyond what every page starts with. */
function ownOf(bundle: Rolldown.OutputBundle, modules: readonly RegExp[]): Belongings {
  const start = closureOf(bundle, chunkOf(bundle, START));
  const own = modules.flatMap((module) => [...closureOf(bundle, chunkOf(bundle, module))]).filter((chunk) => !start.has(chunk));
  return { scripts: [...new Set(own.map(({ fileName }) => `/${fileName}`))], styles: stylesOf(own).map((name) => `/${name}`) };
}

function wordsIn(bundle: Rolldown.OutputBundle, language: string): string {
  const name = Object.keys(bundle).find((file) => new RegExp(`/${language}-[^/]+\\.json$`).test(file));
  if (!name) throw new Error(`there are no words in ${language}`);
  return `/${name}`;
}

const stylesOf = (chunks: Iterable<Rolldown.OutputChunk>) => [...new Set([...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))];

/** Every page starts with the same scripts and styles: the browser fetches them at once, the scripts after what is needed to paint. */
function headOf(bundle: Rolldown.OutputBundle, html: string): HtmlTagDescriptor[] {
  const start = closureOf(bundle, chunkOf(bundle, START));
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: "link", injectTo: "head", attrs: { ...attrs, crossorigin: true, nonce: NONCE } });
  const fresh = (name: string) => !html.includes(`/${name}"`);
  const styles = stylesOf(start).filter(fresh);
  const scripts = [...start].map(({ fileName }) => fileName).filter(fresh);
  return [...styles.map((name) => link({ rel: "stylesheet", href: `/${name}` })), ...scripts.map((name) => link({ rel: "modulepreload", href: `/${name}`, fetchpriority: "low" }))];
}

/** Draws, once, what the server can show before any script has come: see `api/src/app/firstPaint.ts`. */
export function firstPaint(): Plugin {
  return {
    name: "first-paint",
    apply: "build",
    transformIndexHtml: { order: "post", handler: (html, { bundle }) => (bundle ? headOf(bundle, html) : []) },
    writeBundle: {
      sequential: true,
      async handler({ dir = "dist" }, bundle) {
        const vite = await createServer({ configFile: join(import.meta.dirname, "vite.config.ts"), root: import.meta.dirname, server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "warn", optimizeDeps: { noDiscovery: true } });
        try {
          const { drawFirstPaints } = (await vite.ssrLoadModule("/src/firstPaint/draw.tsx")) as { drawFirstPaints: typeof DrawFirstPaints };
          const paints = await drawFirstPaints({ nl: wordsOf("nl"), en: wordsOf("en") });
          const belongings = Object.fromEntries(Object.entries(MODULES).map(([picture, modules]) => [picture, ownOf(bundle, modules)]));
          writeFileSync(join(dir, "firstPaint.json"), JSON.stringify({ ...paints, belongings, words: { nl: wordsIn(bundle, "nl"), en: wordsIn(bundle, "en") } }));
        } finally {
          await vite.close();
        }
      },
    },
  };
}
