import { swc } from "./swc.mjs";

export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": ["@swc/jest", swc] },
  globalSetup: "./test/globalSetup.mjs",
  globalTeardown: "./test/globalTeardown.mjs",
  testTimeout: 20_000,
  maxWorkers: 2,
};
