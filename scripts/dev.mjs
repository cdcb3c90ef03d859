import { join } from "node:path";
import { generateTypes } from "./buildClient.mjs";
import { install, LOADER, main, node24, Refusal, root, run, timed, tool } from "./prepare.mjs";

await main(async () => {
  await install();
  const node = node24();
  const { code } = await timed("Generating the operations' types", () => generateTypes());
  if (code !== 0) throw new Refusal("The operations and the schema do not agree; what codegen says stands above.");
  const port = process.env.PORT ?? "4000";
  const inClient = { cwd: join(root, "client"), env: { API_URL: process.env.API_URL ?? `http://127.0.0.1:${port}` } };
  const codes = await Promise.all([
    run(node, ["--watch", "--watch-preserve-output", ...LOADER, "api/src/main.ts"], { env: { PORT: port } }),
    run(node, [tool("@graphql-codegen/cli", "graphql-codegen"), "--config", "codegen.ts", "--watch"], { ...inClient, stdio: ["ignore", "ignore", "inherit"] }),
    run(node, [tool("vite")], inClient),
  ]);
  return Math.max(...codes.map((child) => child.code));
});
