import { readFileSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "@swc/core";
import { swc } from "./swc.mjs";

enableCompileCache();

// Decorator metadata rules out Node's own type stripping; swc emits it at about a millisecond a file.
registerHooks({
  load(url, context, next) {
    if (!url.startsWith("file:") || !/\.[cm]?ts$/.test(url) || url.includes("/node_modules/")) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, "utf8"), { ...swc, filename });
    return { format: "module", shortCircuit: true, source: code };
  },
});
