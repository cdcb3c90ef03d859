import { createHash } from "node:crypto";
import swcJest from "@swc/jest";
import { isMutated, withMutants } from "./mutants.mjs";

/** Jest's transformer for `npm run mutate`: files of rules get all of their mutants, asleep. */
const createTransformer = (options) => {
  const swc = swcJest.createTransformer(options);
  const prepared = (source, path) => (isMutated(path) ? withMutants(source, path) : source);
  return {
    ...swc,
    getCacheKey: (source, path) => createHash("sha1").update(JSON.stringify(options)).update(path).update(prepared(source, path)).digest("hex"),
    process: (source, path, more) => swc.process(prepared(source, path), path, more),
    processAsync: (source, path, more) => swc.processAsync(prepared(source, path), path, more),
  };
};

export default { createTransformer };
