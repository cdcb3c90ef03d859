/** `npm run mutate [part of a path]`: rights with each rule taken out, on a PostgreSQL of its own. */
// First of all, so that the files of rules come with their mutants: the tests' PostgreSQL brings the plain loader along.
const { mutate } = await import("./mutate.ts");
const { default: setUp } = await import("../test/globalSetup.mjs");
const { default: tearDown } = await import("../test/globalTeardown.mjs");

await setUp();
try {
  process.exitCode = (await mutate(process.argv[2] ?? "", (line) => console.log(line))) > 0 ? 1 : 0;
} finally {
  await tearDown();
}
