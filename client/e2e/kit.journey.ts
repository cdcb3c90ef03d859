import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { address, AS_SCROLLED_TO, axeFindings, inOurFonts, journey } from "./support/journey.ts";

const { page } = journey();

const client = join(import.meta.dirname, "..");
const pictures = join(client, "test-output");

let vite: ChildProcess;
let kit: string;

// The kit exists only where Vite serves the sources: with npm run dev.
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  vite = spawn(process.execPath, [join(client, "../node_modules/vite/bin/vite.js"), "--port", "0", "--host", "127.0.0.1"], {
    cwd: client,
    env: { ...process.env, API_URL: address, NODE_OPTIONS: "", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  kit = await new Promise<string>((resolve, reject) => {
    let said = "";
    vite.once("exit", () => reject(new Error(`Vite ended: ${said}`)));
    vite.stdout?.on("data", (text: Buffer) => {
      said += text.toString();
      const [, origin] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
      if (origin) resolve(`${origin}/kit`);
    });
  });
});
afterAll(() => void vite.kill());

it.each([
  { width: 360, scheme: "light" },
  { width: 360, scheme: "dark" },
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
] as const)("shows every part in every state at $width pixels in the $scheme, without a barrier", async ({ width, scheme }) => {
  const designer = await page(null, { viewport: { width, height: 900 }, colorScheme: scheme });
  await designer.goto(kit);
  await designer.getByRole("heading", { level: 2 }).first().waitFor({ timeout: 60_000 });
  await inOurFonts(designer);
  await designer.addStyleTag({ content: AS_SCROLLED_TO });

  const picture = await designer.screenshot({ path: join(pictures, `kit-${width}-${scheme}.png`), fullPage: true });

  expect(picture.length).toBeGreaterThan(100_000);
  expect(await designer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await axeFindings(designer)).toEqual([]);
});
