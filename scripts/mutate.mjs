import { install, LOADER, main, node24, run, tool } from "./prepare.mjs";

await main(async () => {
  await install();
  const { code } = await run(node24(), [...LOADER, "api/rights/mutate.cli.mjs", tool("jest"), ...process.argv.slice(2)]);
  return code;
});
