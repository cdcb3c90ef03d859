import { install, main, node24, run, tool } from "./prepare.mjs";

await main(async () => {
  await install();
  const { code } = await run(node24(), ["--import", "./api/rights/mutatingLoader.mjs", "api/rights/mutate.cli.mjs", ...process.argv.slice(2)], { env: { JEST: tool("jest") } });
  return code;
});
