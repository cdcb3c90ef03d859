import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { messageKeys } from "../kernel/messages.ts";
import { makeSchema } from "./schema.ts";

const root = join(import.meta.dirname, "../../..");
const emitted = [
  { file: "schema.graphql", text: `${printSchema(lexicographicSortSchema(await makeSchema()))}\n` },
  { file: "client/src/lib/messageKeys.ts", text: messageKeysFile() },
];

// `--check` writes nothing and fails where the committed text differs from what the code says.
const stale = emitted.filter(({ file, text }) => read(join(root, file)) !== text);
if (process.argv.includes("--check")) {
  for (const { file } of stale) process.stderr.write(`${file} differs from the code: run "npm run schema" and commit it.\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file, text } of stale) writeFileSync(join(root, file), text);
  process.stdout.write(stale.length > 0 ? `written: ${stale.map(({ file }) => file).join(", ")}\n` : "nothing changed\n");
}

function messageKeysFile(): string {
  const keys = messageKeys.map((key) => `  "${key}",`).join("\n");
  return `// Emitted by "npm run schema" from the API; never edited.\nexport const messageKeys = [\n${keys}\n] as const;\n\nexport type MessageKey = (typeof messageKeys)[number];\n`;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
