import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const TYPESCRIPT = ["api/**/*.ts", "client/**/*.{ts,tsx}", "ormconfig.ts"];
const TESTS = ["**/*.test.{ts,tsx}", "**/test/**", "client/e2e/**"];

/** Tools load these by their default export; nothing else has one. */
const CONFIGURATION = [
  "*.config.{ts,mjs}", "{api,client}/*.config.{ts,mjs}", "client/codegen.ts", "ormconfig.ts", ".dependency-cruiser.mjs",
  "**/global{Setup,Teardown}.mjs", "api/rights/{failFast,mutating}.mjs", "client/test/environment.mjs",
];

const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Export by name, so that a thing is called the same everywhere." };
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The moment is a parameter: take it from the clock." },
  { selector: "CallExpression[callee.name='Date']", message: "The moment is a parameter: take it from the clock." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The moment is a parameter: take it from the clock." },
];
const NOW_IN_SQL = String.raw`/\b(?:(?:now|(?:clock|statement|transaction)_timestamp)\s*\(\)|current_(?:timestamp|date|time)\b|localtime(?:stamp)?\b)/i`;
const noNowInSql = ["TemplateElement[value.raw", "Literal[value"].map((node) => ({
  selector: `${node}=${NOW_IN_SQL}]`,
  message: "The moment is a parameter of the statement: PostgreSQL's own clock cannot be set by a test, a seed or an import.",
}));
const noMocks = {
  selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(?:do|unstable_|create|set|auto)?(?:m|M)ock/]",
  message: "API tests run on the real thing.",
};
const wholeTests = [
  {
    selector: "CallExpression[callee.object.name=/^(?:it|test|describe)$/][callee.property.name=/^(?:skip|only|todo|fixme)$/]",
    message: "A test runs, or it is deleted.",
  },
  { selector: "CallExpression[callee.name=/^(?:fit|fdescribe|xit|xtest|xdescribe)$/]", message: "A test runs, or it is deleted." },
];
/** What this rule forbids is a list that later blocks replace, not add to: so each block says all of it. */
const restricted = (...rules) => ({ "no-restricted-syntax": ["error", ...rules.flat()] });

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/dist/", "**/coverage/", "client/src/gql/", "client/public/", "client/test-output/", ".data/", ".cache/", ".nx/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ["api/tsconfig.json", "client/{,e2e/}tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "always" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
    },
  },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    rules: {
      "max-lines": ["error", { max: 250 }],
      "no-warning-comments": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      ...restricted(noDefaultExport),
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: nodeGlobals() } },
  { files: ["api/{src,seed,bench}/**/*.ts"], rules: restricted(noDefaultExport, noClock, noNowInSql) },
  { files: ["api/src/kernel/clock.ts"], rules: restricted(noDefaultExport, noNowInSql) },
  { files: ["client/src/**/*.{ts,tsx}"], rules: restricted(noDefaultExport, noClock) },
  { files: ["client/src/{lib/clock,ui/text/now}.ts"], rules: restricted(noDefaultExport) },
  {
    files: ["client/src/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // Demands of React's compiler, which is not used here, that refuse sound code: a component that comes from a context, the style of
      // an element behind a ref, a ref that a handler reads, a state that follows the document.
      "react-hooks/static-components": "off",
      "react-hooks/immutability": "off",
      "react-hooks/refs": "off",
      "react-hooks/set-state-in-effect": "off",
    },
  },
  { files: TESTS, rules: { "max-lines": "off", "@typescript-eslint/unbound-method": "off", "@typescript-eslint/no-base-to-string": "off", "@typescript-eslint/no-unnecessary-type-assertion": "off", ...restricted(noDefaultExport, wholeTests) } },
  { files: ["api/**/*.test.ts", "api/test/**"], rules: restricted(noDefaultExport, wholeTests, noMocks, noClock) },
  { files: ["api/migrations/**"], rules: { "max-lines": "off" } },
  { files: CONFIGURATION, rules: { "no-restricted-syntax": "off" } },
);

function nodeGlobals() {
  const names = ["process", "console", "URL", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "fetch", "performance", "globalThis", "Buffer", "structuredClone"];
  return Object.fromEntries(names.map((name) => [name, "readonly"]));
}
