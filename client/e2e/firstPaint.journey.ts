import { describe, expect, it } from "@jest/globals";
import { address, journey, settled } from "./support/journey.ts";

const { page } = journey();

/** Less than this nobody sees; the line for "good" is 0.1. */
const MOST_SHIFT = 0.02;

describe("before any script has come", () => {
  it.each([
    { path: "/", language: "nl", words: "Je hebt iets te" },
    { path: "/", language: "en", words: "You have something to" },
    { path: "/kringen", language: "nl", words: "Kringen" },
    { path: "/inloggen", language: "nl", words: "Kenniskring" },
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
