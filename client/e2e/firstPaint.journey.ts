import { describe, expect, it } from "@jest/globals";
import { address, inOurFonts, journey, settled } from "./support/journey.ts";

const { page } = journey();

/** Less than this nobody sees; the line for "good" is 0.1. */
const MOST_SHIFT = 0.02;

describe("before any script has come", () => {
  it.each([
    { path: "/", language: "nl", words: "Je hebt iets te" },
    { path: "/", language: "en", words: "You have something to" },
    { path: "/kringen", language: "nl", words: "Kringen" },
    { path: "/inloggen", language: "nl", words: "Inloggen" },
    { path: "/veiligheid/kennis", language: "nl", words: "Veilig op school" },
    { path: "/bestaat-niet", language: "nl", words: "Kenniskring" },
  ])("$path in $language is a picture of itself that cannot be pressed yet", async ({ path, language, words }) => {
    const visitor = await page(null, { javaScriptEnabled: false });
    await visitor.context().addCookies([{ name: "language", value: language, url: address }]);
    await visitor.goto(path);

    const picture = visitor.locator("#root > [inert]");
    expect(await picture.innerText()).toContain(words);
    expect(await visitor.locator("html").getAttribute("lang")).toBe(language);
    expect(await visitor.evaluate(() => getComputedStyle(document.querySelector("header") as HTMLElement).borderBottomStyle)).toBe("solid");
  });

  it("a member sees no way to sign in", async () => {
    const member = await page("deelnemer", { javaScriptEnabled: false });
    await member.goto("/");
    expect(await member.locator("header").innerText()).not.toContain("Inloggen");
  });
});

it("the directory and a community are there to be read, in their colours", async () => {
  const visitor = await page(null, { javaScriptEnabled: false });
  await visitor.goto("/kringen");
  const circle = visitor.getByRole("link", { name: "Veilig op school", includeHidden: true });
  expect(await circle.getAttribute("href")).toBe("/veiligheid");
  const colour = await circle.evaluate((link) => getComputedStyle(link).getPropertyValue("--th"));
  expect(colour).not.toBe("");

  await visitor.goto("/veiligheid");
  const title = visitor.locator("h1");
  expect(await title.innerText()).toBe("Veilig op school");
  expect(await title.evaluate((heading) => getComputedStyle(heading).getPropertyValue("--th"))).toBe(colour);
});

const HEADED = ["/kringen", "/veiligheid", "/inloggen", "/account-aanmaken", "/wachtwoord-vergeten"];

it.each(HEADED)("says the same words as the page that takes its place: %s", async (path) => {
  const [still, live] = [await page(null, { javaScriptEnabled: false }), await page(null)];
  await Promise.all([still.goto(path), live.goto(path)]);
  await settled(live);

  const [title, lead] = [(await still.locator("h1").innerText()).trim(), (await still.locator("h1 + p").innerText()).trim()];
  expect(title).not.toBe("");
  expect([(await live.locator("h1").innerText()).trim(), (await live.locator("h1 + p").innerText()).trim()]).toEqual([title, lead]);
});

it.each(["/", "/kringen", "/veiligheid", "/inloggen"])("shows the largest text of its page, so that nobody waits for the app to read it: %s", async (path) => {
  const visitor = await page(null, { viewport: { width: 412, height: 823 } });
  await visitor.addInitScript(() => {
    const largest: PerformanceEntry[] = [];
    Object.assign(window, { largest });
    new PerformanceObserver((list) => largest.push(...list.getEntries())).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await visitor.goto(path);
  await settled(visitor);
  expect(await visitor.locator("#root > [inert]").count()).toBe(0);

  const { painted, gone } = await visitor.evaluate(() => {
    const { largest } = window as unknown as { largest: (PerformanceEntry & { element: Element | null })[] };
    return { painted: largest.length, gone: largest.at(-1)?.element === null };
  });
  expect(painted).toBeGreaterThan(0);
  // The picture's own text has left the page; a larger one would still stand in it.
  expect(gone).toBe(true);
});

it("can be followed after all when the app does not come", async () => {
  const visitor = await page(null);
  await visitor.route("**/assets/start-*.js", (route) => route.abort());
  await visitor.goto("/");
  await visitor.locator("#root > :not([inert])").waitFor();
  await visitor.getByRole("link", { name: "Zoek je kring" }).click();
  await visitor.waitForURL("**/kringen");
});

it("gives its place to the page without anything moving", async () => {
  const visitor = await page(null, { viewport: { width: 412, height: 823 } });
  await visitor.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value))).observe({ type: "layout-shift", buffered: true });
  });
  await visitor.goto("/");
  await settled(visitor);
  await inOurFonts(visitor);

  expect(await visitor.locator("#root > [inert]").count()).toBe(0);
  const moved = await visitor.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0));
  expect(moved).toBeLessThan(MOST_SHIFT);
});

it("remembers the language that a visitor chose for the next time", async () => {
  const visitor = await page(null);
  await visitor.goto("/");
  await settled(visitor);
  await visitor.getByRole("button", { name: /Taal/ }).click();
  await visitor.getByRole("menuitemradio", { name: "English" }).click();
  await visitor.getByRole("heading", { level: 1, name: /You have something to/ }).waitFor();

  expect(await (await visitor.request.get("/")).text()).toContain("You have something to");
});

it("lets our fonts wait for the app's first data on a first visit, and no longer once the browser has them", async () => {
  const visitor = await page(null);
  /** How much later than the first question to the API our fonts were asked for, in milliseconds. */
  const waited = async () => {
    await settled(visitor);
    await inOurFonts(visitor);
    return visitor.evaluate(() => {
      const begun = (part: string) => performance.getEntriesByType("resource").find(({ name }) => name.includes(part))?.startTime ?? Number.NaN;
      return begun("/assets/fonts-") - begun("/graphql");
    });
  };
  await visitor.goto("/kringen");
  expect(await waited()).toBeGreaterThan(0);
  await visitor.reload();
  expect(await waited()).toBeLessThan(0);
});

it.each([
  { path: "/", who: null },
  { path: "/inloggen", who: null },
  { path: "/account-aanmaken", who: null },
  { path: "/", who: "deelnemer" },
  { path: "/veiligheid", who: "deelnemer" },
] as const)("gives its place to the whole page, and not to another picture of it: $path for $who", async ({ path, who }) => {
  const reader = await page(who);
  await reader.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const root = document.getElementById("root");
      if (!root?.firstElementChild || root.querySelector(":scope > [inert]")) return;
      observer.disconnect();
      Object.assign(window, { stillWaiting: root.querySelectorAll("[aria-busy='true']").length });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await reader.goto(path);
  await settled(reader);

  expect(await reader.evaluate(() => (window as unknown as { stillWaiting?: number }).stillWaiting)).toBe(0);
});
