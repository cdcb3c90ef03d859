import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { axeFindings, journey, settled } from "./support/journey.ts";

// What is out of reach is complained of in the console.
const { page } = journey(/Failed to fetch|preload CSS/);

/** The page itself comes, and nothing answers what it asks; the function answered brings the answers back. */
async function cutOff(reader: Page): Promise<() => Promise<void>> {
  await reader.route("**/graphql", (route) => route.abort());
  return () => reader.unroute("**/graphql");
}

it("a visitor who opens a page while nothing answers finds the site around it, and goes on once something does", async () => {
  const visitor = await page(null);
  const comeBack = await cutOff(visitor);
  await visitor.goto("/veiligheid");
  await visitor.getByRole("heading", { level: 1, name: "We krijgen geen antwoord" }).waitFor();
  const header = visitor.locator("header").first();
  expect(await header.getByRole("link", { name: "Inloggen" }).count()).toBe(1);
  expect(await axeFindings(visitor)).toEqual([]);

  await visitor.getByRole("button", { name: "Probeer opnieuw" }).click();
  await visitor.locator("button:not([aria-busy])", { hasText: "Probeer opnieuw" }).waitFor();
  await comeBack();
  await visitor.getByRole("button", { name: "Probeer opnieuw" }).click();
  await visitor.getByRole("heading", { level: 1, name: "Veilig op school" }).waitFor();
});

it("a member is not taken for a visitor meanwhile, reads it in English, and is known again by any way on", async () => {
  const member = await page("deelnemer");
  await member.addInitScript(() => localStorage.setItem("kenniskring.language", '"en"'));
  const comeBack = await cutOff(member);
  await member.goto("/instellingen");
  await member.getByRole("heading", { level: 1, name: "We get no answer" }).waitFor();
  const header = member.locator("header").first();
  expect(await header.getByRole("link", { name: "Start", exact: true }).count()).toBe(1);
  expect(await header.getByRole("link", { name: "Sign in" }).count()).toBe(0);

  await comeBack();
  await member.getByRole("link", { name: "To the front page", exact: true }).click();
  await member.getByRole("button", { name: /Marloes/ }).waitFor();
});

it("who goes on to a page whose script does not come keeps the site around it, and finds the page there later", async () => {
  const member = await page("deelnemer");
  await member.goto("/");
  await settled(member);
  await member.context().setOffline(true);
  await member.getByRole("button", { name: /Marloes/ }).click();
  await member.getByRole("menuitem", { name: "Instellingen" }).click();
  await member.getByRole("heading", { level: 1, name: "We krijgen geen antwoord" }).waitFor();
  await member.getByRole("button", { name: "Probeer opnieuw" }).click();
  expect(await member.getByRole("button", { name: /Marloes/ }).count()).toBe(1);

  await member.context().setOffline(false);
  await member.locator("button:not([aria-busy])", { hasText: "Probeer opnieuw" }).click();
  await member.getByRole("heading", { level: 1, name: "Instellingen" }).waitFor();
});
