import { expect, it } from "@jest/globals";
import { axeFindings, journey, settled, tabTo } from "./support/journey.ts";

const { page } = journey();

it("a visitor reads the beginning of a kennisproduct and goes on to ask for the rest, by keyboard alone", async () => {
  const visitor = await page(null);
  await visitor.goto("/");
  await settled(visitor);
  const title = (await visitor.locator("#kennisproducten h3").first().innerText()).replaceAll("\n", " ");
  await tabTo(visitor, new RegExp(`^${title.slice(0, 20)}`));
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: title }).waitFor();
  await settled(visitor);
  expect(await visitor.title()).toContain(title);
  await visitor.getByText("Lees verder als deelnemer").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);

  await tabTo(visitor, /^Deelname aanvragen$/);
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: "Inloggen" }).waitFor();
});

it("learns from any page how it works", async () => {
  const visitor = await page(null);
  await visitor.goto("/kringen");
  await settled(visitor);
  await visitor.getByRole("link", { name: "Hoe het werkt" }).click();
  await visitor.waitForURL("**/#hoe");
  await visitor.waitForFunction(() => document.activeElement?.id === "hoe-kop");
  expect(await visitor.locator("#hoe-kop").evaluate((heading) => heading.getBoundingClientRect().top < window.innerHeight)).toBe(true);
});
