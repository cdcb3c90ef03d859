import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const CALL = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;
const DOCUMENT = /^export const (\w+(?:Document|FragmentDoc)) = (\{.*\}) as unknown as/gm;
const PREFIX = "virtual:document/";

/**
 * In development `graphql("…")` finds a document by its text, in a table of all texts. What is built for people names each document instead,
 * a module of its own: the table stays out, and a document goes where it is used.
 */
export function namedDocuments(): Plugin {
  const documents = new Map<string, string>();
  return {
    name: "named-documents",
    apply: "build",
    enforce: "pre",
    buildStart() {
      const generated = readFileSync(join(import.meta.dirname, "src/gql/graphql.ts"), "utf8");
      for (const [, name = "", content = ""] of generated.matchAll(DOCUMENT)) documents.set(name, content);
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      return `export const ${name} = ${documents.get(name)};`;
    },
    transform(code, id) {
      if (!/\/src\/(?!gql\/).*\.tsx?$/.test(id) || !code.includes("graphql(`")) return null;
      const used = new Set<string>();
      const named = code.replace(CALL, (_call, kind: string, name: string) => {
        const document = `${name.charAt(0).toUpperCase()}${name.slice(1)}${kind === "fragment" ? "FragmentDoc" : "Document"}`;
        if (!documents.has(document)) throw new Error(`there is no ${document}: generate the documents first`);
        used.add(document);
        return document;
      });
      const imports = [...used].map((document) => `import { ${document} } from "${PREFIX}${document}";\n`);
      return { code: imports.join("") + named, map: null };
    },
  };
}
