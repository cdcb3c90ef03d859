const swc = {
  swcrc: false,
  module: { type: "commonjs" },
  jsc: {
    target: "es2023",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
};

export default {
  testEnvironment: "<rootDir>/test/environment.mjs",
  setupFilesAfterEnv: ["<rootDir>/test/setup.ts"],
  testMatch: ["<rootDir>/src/**/*.test.{ts,tsx}"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/style.cjs" },
  transform: { "^.+\\.tsx?$": ["@swc/jest", swc] },
  testTimeout: 15_000,
  maxWorkers: 2,
};
