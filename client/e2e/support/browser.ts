import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

// A closed network answers the browser's own errands with errors, many at a time.
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--force-color-profile=srgb",
];

/** A real Chromium: the one that CHROME_PATH names, one that is installed, or the one inside an npm package (Linux on x64). */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? INSTALLED.find((path) => existsSync(path));
  if (executablePath) return chromium.launch({ executablePath, args: QUIET });
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("The journeys need a browser: install Chromium or Chrome, or set CHROME_PATH to one.");
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...QUIET] });
}
