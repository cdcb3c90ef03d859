import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";

export const PASSWORD = "halen-en-brengen";

export type Account = "deelnemer" | "onderwerpbeheerder" | "aanvrager" | "deskundige" | "verslaggever" | "beheerder";

export const address = process.env.PRODUCT_URL ?? "";

const sessions = JSON.parse(process.env.PRODUCT_SESSIONS ?? "{}") as Record<Account, string>;

/** What a journey walks with; pages that it opened are closed behind it, and what they complained of fails it. */
export interface Journey {
  /** A page of somebody who is signed in, or of a visitor. */
  page(who: Account | null, options?: BrowserContextOptions): Promise<Page>;
  /** Asks the API as somebody, as the pages do; for what a journey needs to find in place. */
  ask<T>(who: Account, query: string, variables?: Record<string, unknown>): Promise<T>;
}

/** `expected` is what the console may complain of in these journeys alone. */
export function journey(expected?: RegExp): Journey {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    async page(who, options = {}) {
      const context = await browser.newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", baseURL: address, ...options });
      contexts.push(context);
      if (who) await context.addCookies([{ name: "kenniskring", value: sessions[who], url: address, httpOnly: true, sameSite: "Lax" }]);
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && !/Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(message.text()) && !expected?.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
    async ask<T>(who: Account, query: string, variables: Record<string, unknown> = {}) {
      const response = await fetch(`${address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: `kenniskring=${sessions[who]}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
      if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
      return data;
    },
  };
}

/** The page is there, and its data too: no longer the server's picture of it. */
export async function settled(page: Page): Promise<void> {
  await page.locator("#root:not(:has(> [inert]))").waitFor();
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy='true']"));
}

/** The words stand in our own fonts: on a first visit those come when the app has drawn its page. */
export async function inOurFonts(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem("kenniskring.fonts") !== null);
}

/** How long the server may take to listen on behalf of a page that asked it to. */
const LISTENING = 400;

/** To be called before the page opens: settles when it follows this subscription over its socket, so that nothing is said too early. */
export function follows(page: Page, subscription: string): Promise<void> {
  return new Promise((resolve) => {
    page.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        if (String(payload).includes(subscription)) setTimeout(resolve, LISTENING);
      }),
    );
  });
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Cards out of sight are clipped to an estimate of their height; a reader who scrolls there sees them whole, so that is what is measured. */
export const AS_SCROLLED_TO = "* { content-visibility: visible !important }";

/** Lays a style over the page while something is measured; the page's policy lets no style element in. */
export async function underStyle<T>(page: Page, style: string, measure: () => Promise<T>): Promise<T> {
  const before = await page.evaluateHandle((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const others = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...others, sheet];
    return others;
  }, style);
  const measured = await measure();
  await before.evaluate((others) => void (document.adoptedStyleSheets = others));
  return measured;
}

/** What axe finds against WCAG 2.2 AA (or only by the rules named), in words. */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await underStyle(page, AS_SCROLLED_TO, () => (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary = "" }) => `${target.join(" ")} (${failureSummary.replace(/\s+/g, " ")})`).join(", ")}`);
}

const MOST_STEPS = 120;

/** Presses Tab (or Shift+Tab) until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let n = 0; n < MOST_STEPS; n++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      // Between the last element and the first nothing has the focus, and the body's own words are all words.
      if (element === document.body) return "";
      const labels = element && "labels" in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText) : [];
      return [element?.getAttribute("aria-label"), ...labels, element?.innerText].filter(Boolean).join(" ");
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}
