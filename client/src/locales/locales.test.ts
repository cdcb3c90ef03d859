import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import ts from "typescript";
import en from "./en.json";
import nl from "./nl.json";

const SRC = join(process.cwd(), "src");
const PLURAL = /_(one|other)$/;

type Words = { [key: string]: string | Words };

function flat(words: Words, prefix = ""): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)])));
}

const dutch = flat(nl);
const english = flat(en);

function sources(folder = SRC): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /\/(gql|locales|ui|kit)$/.test(path) ? [] : sources(path);
    return /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path) ? [path] : [];
  });
}

/** What the code may ask for: every text that is a literal, and for each template what may stand in its gaps. */
function asked(): { literals: Set<string>; templates: RegExp[] } {
  const literals = new Set<string>();
  const templates: RegExp[] = [];
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (ts.isTemplateExpression(node) && /^[a-zA-Z]+\./.test(node.head.text)) {
      templates.push(new RegExp(`^${escaped(node.head.text)}${node.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`).join("")}$`));
    }
    ts.forEachChild(node, visit);
  };
  for (const path of sources()) visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return { literals, templates };
}

test("both languages say the same things, with the same gaps", () => {
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());

  const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const different = [...dutch].filter(([key, words]) => gaps(words).join() !== gaps(english.get(key) ?? "").join());
  expect(different).toEqual([]);
});

test("a plural has both of its forms", () => {
  const halves = [...dutch.keys()].filter((key) => PLURAL.test(key)).filter((key) => !dutch.has(key.replace(/_one$/, "_other")) || !dutch.has(key.replace(/_other$/, "_one")));
  expect(halves).toEqual([]);
});

test("no sentence is kept that nobody says", () => {
  const { literals, templates } = asked();
  const unused = [...dutch.keys()].filter((key) => {
    const name = key.replace(PLURAL, "");
    return !name.startsWith("server.") && !literals.has(name) && !templates.some((template) => template.test(name));
  });
  expect(unused).toEqual([]);
});

test("everything that is asked for is there", () => {
  const names = new Set([...dutch.keys()].flatMap((key) => [key, key.replace(PLURAL, "")]));
  const sections = new Set([...dutch.keys()].map((key) => key.split(".")[0]));
  const { literals } = asked();
  const missing = [...literals].filter((text) => /^[a-zA-Z]+(\.[a-zA-Z_]+)+$/.test(text) && sections.has(text.split(".")[0] ?? "") && !names.has(text) && !names.has(`server.${text}`));
  expect(missing).toEqual([]);
});

test("every message of the server has words", async () => {
  const generated = join(SRC, "gql/messages.ts");
  const api = join(process.cwd(), "../api/src/kernel/messages.ts");
  const keys = readFileSync(existsSync(generated) ? generated : api, "utf8").match(/"[a-z_]+(\.[a-z_]+)*"/g)?.map((text) => JSON.parse(text) as string) ?? [];

  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !dutch.has(`server.${key}`))).toEqual([]);
  expect([...dutch.keys()].filter((key) => key.startsWith("server.") && !keys.includes(key.slice("server.".length)))).toEqual([]);
});

test("what people read stands in the locales and nowhere else", () => {
  const found: string[] = [];
  const letters = /\p{L}{2,}/u;
  const shownBy = new Set(["aria-label", "title", "placeholder", "label", "alt", "hint", "legend"]);
  /** A name is the same in every language. */
  const names = new Set(["Kenniskring"]);

  for (const path of sources()) {
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const visit = (node: ts.Node): void => {
      if (ts.isJsxText(node) && letters.test(node.text.replace(/&\w+;/g, "")) && !names.has(node.text.trim())) found.push(`${path}: ${node.text.trim()}`);
      if (ts.isJsxAttribute(node) && shownBy.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && letters.test(node.initializer.text)) {
        found.push(`${path}: ${node.initializer.text}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  expect(found).toEqual([]);
});

test("no exclamation marks", () => {
  expect([...dutch, ...english].filter(([, words]) => words.includes("!"))).toEqual([]);
});
