const swc = {
  swcrc: false,
  module: { type: "es6" },
  jsc: { target: "es2023", parser: { syntax: "typescript", tsx: true } },
};

export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/e2e/**/*.journey.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": ["@swc/jest", swc] },
  globalSetup: "<rootDir>/e2e/support/globalSetup.mjs",
  globalTeardown: "<rootDir>/e2e/support/globalTeardown.mjs",
  testTimeout: 120_000,
  // One browser and one server on two cores: side by side they would only wait for each other.
  maxWorkers: 1,
};
