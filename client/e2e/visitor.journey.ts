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

it("finds nothing in the menus marked as where they are, at an address that leads nowhere", async () => {
  const [visitor, member] = [await page(null), await page("deelnemer", { viewport: { width: 390, height: 844 } })];
  for (const [reader, path] of [[visitor, "/bestaat-niet"], [visitor, "/bijdragen/00000000-0000-7000-8000-000000000000"], [member, "/bestaat-niet/bijdragen/nieuw"]] as const) {
    await reader.goto(path);
    await settled(reader);
    await reader.getByRole("heading", { level: 1, name: "Deze pagina is er niet" }).waitFor();
    expect(await reader.locator("nav [aria-current]").count()).toBe(0);
  }
  await visitor.getByRole("link", { name: "Kringen" }).click();
  await visitor.locator("header [aria-current='page']", { hasText: "Kringen" }).waitFor();
});
