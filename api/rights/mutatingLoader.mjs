import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "@swc/core";
import { swc } from "../swc.mjs";
import { isMutated, withMutants } from "./mutants.mjs";

// As loader.mjs, with all mutants asleep in the files of rules.
registerHooks({
  load(url, context, next) {
    const path = url.startsWith("file:") ? fileURLToPath(url) : "";
    if (!/\.[cm]?ts$/.test(path) || path.includes("/node_modules/")) return next(url, context);
    const source = readFileSync(path, "utf8");
    const { code } = transformSync(isMutated(path) ? withMutants(source, path) : source, { ...swc, filename: path });
    return { format: "module", shortCircuit: true, source: code };
  },
});
