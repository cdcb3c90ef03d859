/**
 * The floors of the house, from the ground up. A feature may use what lies below it, never its neighbours, never what lies above;
 * the ground's four have an order of their own. A new feature is given a floor in the same commit.
 */
const FLOORS = [
  ["organisations"], ["people"], ["communities"], ["memberships"], ["reporters"], ["tokens"],
  ["supply", "files"],
  ["admission", "contributions"],
  ["moderation"],
  ["invitations", "activities", "exchanges"],
  ["experts", "matching", "governance"],
  ["search", "reporting", "evidence", "attention", "audit", "imports", "exports"],
  ["personalData"],
];

const features = FLOORS.flat();
const oneOf = (names) => `(${names.join("|")})`;
const feature = (names) => `^api/src/features/${oneOf(names)}/`;

/** For each feature: what stands on its own floor or higher is out of reach. */
const floors = FLOORS.flatMap((floor, level) =>
  floor.map((name) => ({
    name: `floor-of-${name}`,
    severity: "error",
    comment: "Imports go down the floors only. Listen to an event in the outbox, or let the part that is shared move down a floor.",
    from: { path: feature([name]) },
    to: { path: feature(FLOORS.slice(level).flat().filter((other) => other !== name)) },
  })),
).filter(({ to }) => to.path !== feature([]));

const TESTS = String.raw`\.test\.tsx?$`;
/** By name, or a verb of its own: `publishContribution.ts`. */
const WRITES_AND_RULES = String.raw`^api/src/features/.+/(?:[^/]+\.(?:commands|policy|checks|processor)|[a-z]+[A-Z][A-Za-z]*(?:\.commands)?)\.ts$`;
const GRAPHQL_OF_THE_CLIENT = "^client/src/gql/|node_modules/(?:@apollo|graphql|@graphql-[a-z-]+)/";

const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

export default {
  forbidden: [
    ...floors,
    forbid("feature-without-floor", "Give the feature a floor in FLOORS.", { path: "^api/src/features/", pathNot: feature(features) }, {}),
    forbid("no-circle", "Files must not need each other in a circle when they are loaded.", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    forbid("no-circle-of-nouns", "Among the features not even types may go in a circle.", { path: "^api/src/features/" }, { circular: true }),
    forbid("unresolved", "The import leads nowhere.", { pathNot: "^client/src/gql/" }, { couldNotResolve: true }),
    forbid("undeclared", "The package is not in package.json.", { pathNot: [TESTS, String.raw`^client/test/.*\.d\.ts$`] }, { dependencyTypes: ["npm-no-pkg", "npm-unknown"] }),
    forbid("no-barrel", "Import the file itself.", {}, { path: String.raw`^(api|client)/(?!src/gql/).*/index\.(ts|tsx|mjs)$` }),
    forbid("kernel-names-no-noun", "The kernel knows no feature.", { path: "^api/src/kernel/", pathNot: TESTS }, { path: "^api/src/(features|app)/|^api/seed/" }),
    forbid(
      "app-is-the-top",
      "The composition root imports all and is imported by nobody.",
      { path: "^api/", pathNot: [String.raw`^api/src/(app/|main\.ts|worker\.ts)`, "^api/(seed|test|bench)/", TESTS] },
      { path: "^api/src/app/" },
    ),
    forbid(
      "resolvers-are-doors",
      "Only the composition root knows resolvers; what others need stands in a file below them.",
      { path: "^api/", pathNot: ["^api/src/app/", TESTS] },
      { path: String.raw`\.resolver\.ts$` },
    ),
    forbid(
      "commands-know-no-request",
      "Commands and policies are called by jobs, seeds and imports too: they know nothing of GraphQL or of who asks.",
      { path: WRITES_AND_RULES, pathNot: TESTS },
      { path: String.raw`node_modules/type-graphql/|^api/src/kernel/(context|graphql|connection)\.ts$|\.resolver\.ts$` },
    ),
    forbid(
      "no-seed-in-the-product",
      "The demo is not part of the product.",
      { path: "^api/src/", pathNot: [String.raw`^api/src/app/(demo|greeting)\.ts$`, TESTS] },
      { path: "^api/(seed|test|bench)/" },
    ),
    forbid("greeting-knows-accounts-only", "The rest of the demo is loaded when it is laid in.", { path: String.raw`^api/src/app/greeting\.ts$` }, { path: "^api/seed/", pathNot: String.raw`^api/seed/accounts\.ts$` }),
    forbid("client-and-api-apart", "They share schema.graphql and nothing else.", { path: "^client/(src|e2e|test)/" }, { path: "^api/" }),
    forbid("api-and-client-apart", "They share schema.graphql and nothing else.", { path: "^api/" }, { path: "^client/" }),
    // The client's rooms from the top down: app, pages, features, lib, ui.
    forbid("ui-knows-no-data", "The design system has no GraphQL: what it shows comes in by props.", { path: "^client/src/ui/", pathNot: TESTS }, { path: GRAPHQL_OF_THE_CLIENT }),
    forbid("ui-knows-no-domain", "The design system has no domain words: its texts come in by props.", { path: "^client/src/ui/", pathNot: TESTS }, { path: "^client/src/(features|pages|app|locales)/" }),
    forbid("ui-stands-alone", "The design system needs nothing of the product.", { path: "^client/src/ui/", pathNot: TESTS }, { path: "^client/src/lib/" }),
    forbid("lib-is-below-features", "Helpers know nothing of what uses them.", { path: "^client/src/lib/", pathNot: TESTS }, { path: "^client/src/(features|pages|app|locales)/" }),
    forbid("features-know-no-page", "A feature does not know where it is shown.", { path: "^client/src/features/", pathNot: TESTS }, { path: "^client/src/(pages|app)/" }),
    forbid("pages-are-below-app", "The shell knows the pages, not the other way round.", { path: "^client/src/pages/", pathNot: TESTS }, { path: "^client/src/app/" }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(api|client)/(dist|coverage|public|test-output)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".cjs", ".json", ".css"], conditionNames: ["import", "require", "node", "default", "types"], exportsFields: ["exports"] },
  },
};
