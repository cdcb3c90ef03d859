import { swc } from "./swc.mjs";

/** The tables beside the policies and the matrix, over rules of which one is taken out; PostgreSQL is started by scripts/mutate.mjs. */
export default {
  testEnvironment: "./rights/failFast.mjs",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": ["./rights/mutating.mjs", swc] },
  testTimeout: 20_000,
  bail: 1,
};
