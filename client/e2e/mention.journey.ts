import { beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { axeFindings, journey, settled, tabTo } from "./support/journey.ts";

const product = journey();

interface Me {
  viewer: { person: { id: string; displayName: string } };
}

const TITLE = "Wie weet hoe het zit met toezicht in de gang?";
let named: Me["viewer"]["person"];

beforeAll(async () => {
  ({ person: named } = (await product.ask<Me>("onderwerpbeheerder", "{ viewer { person { id displayName } } }")).viewer);
  await product.ask("onderwerpbeheerder", "mutation { markNotificationsRead { email } }");
});

const list = (page: Page) => page.getByRole("listbox", { name: "Wie bedoel je" });
const link = () => `[@${named.displayName}](/mensen/${named.id})`;

it("names a member by keyboard alone, and the member finds it under the bell and follows it", async () => {
  const writer = await product.page("deelnemer");
  await writer.goto("/veiligheid/bijdragen/nieuw?soort=vraag");
  await settled(writer);
  await tabTo(writer, /Je vraag, in één zin/);
  await writer.keyboard.type(TITLE);
  await tabTo(writer, /Wat speelt er/);
  await writer.keyboard.type("Mail naar toezicht@school, of ");
  expect(await list(writer).count()).toBe(0);
  await writer.keyboard.type(`@${named.displayName.slice(0, 5).toLowerCase()}`);
  await list(writer).getByRole("option", { name: named.displayName, selected: true }).waitFor();
  expect(await axeFindings(writer)).toEqual([]);

  await writer.keyboard.press("Enter");
  const area = writer.getByRole("textbox", { name: /Wat speelt er/ });
  expect(await area.inputValue()).toBe(`Mail naar toezicht@school, of ${link()}`);
  await writer.keyboard.press("Control+Z");
  expect(await area.inputValue()).not.toContain("/mensen/");
  await writer.keyboard.press("Control+Shift+Z");
  await writer.keyboard.type(" dit weet.");
  expect(await area.inputValue()).toBe(`Mail naar toezicht@school, of ${link()} dit weet.`);
  await tabTo(writer, /^Vraag plaatsen$/);
  await writer.keyboard.press("Enter");
  await writer.getByRole("heading", { level: 1, name: TITLE }).waitFor();

  const reader = await product.page("onderwerpbeheerder");
  await reader.goto("/meldingen");
  await settled(reader);
  await reader.getByRole("link", { name: /noemde je/ }).first().click();
  await reader.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  expect(await axeFindings(reader)).toEqual([]);
  await reader.evaluate(() => document.body.setAttribute("data-stayed", ""));
  await reader.getByRole("main").getByRole("link", { name: `@${named.displayName}` }).click();
  await reader.getByRole("heading", { level: 1, name: named.displayName }).waitFor();
  expect(await reader.locator("body[data-stayed]").count()).toBe(1);
});

it("names somebody in an answer with a thumb, on a small phone with its keyboard up", async () => {
  const { contribution } = await aQuestion();
  const writer = await product.page("deelnemer", { viewport: { width: 360, height: 340 }, hasTouch: true, isMobile: true });
  await writer.goto(`/bijdragen/${contribution}`);
  await settled(writer);
  const area = writer.getByRole("textbox", { name: /Jouw/ });
  await area.tap();
  await writer.getByRole("button", { name: "Noem iemand" }).tap();
  await list(writer).waitFor();
  expect(await list(writer).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await writer.keyboard.type(named.displayName.slice(0, 5));
  await list(writer).getByRole("option", { name: named.displayName }).tap();
  expect(await area.inputValue()).toBe(link());
  expect(await area.evaluate((element) => element === document.activeElement)).toBe(true);
});

it("writes on when nobody can be looked up", async () => {
  const { contribution } = await aQuestion();
  const writer = await product.page("deelnemer");
  await writer.route("**/graphql", (route) => (route.request().postData()?.includes("MentionableMembers") ? route.fulfill({ status: 500, body: "" }) : route.fallback()));
  await writer.goto(`/bijdragen/${contribution}`);
  await settled(writer);
  const area = writer.getByRole("textbox", { name: /Jouw/ });
  await area.click();
  const refused = writer.waitForResponse((response) => response.status() === 500);
  await writer.keyboard.type("Vraag het @wim");
  await refused;
  await writer.keyboard.type(" of iemand anders.");
  await writer.keyboard.press("Enter");
  await writer.keyboard.type("Succes");
  expect(await area.inputValue()).toBe("Vraag het @wim of iemand anders.\nSucces");
  expect(await list(writer).count()).toBe(0);
});

async function aQuestion(): Promise<{ contribution: string }> {
  const { community } = await product.ask<{ community: { id: string } }>("onderwerpbeheerder", '{ community(slug: "veiligheid") { id } }');
  const { publishQuestion } = await product.ask<{ publishQuestion: { id: string } }>("onderwerpbeheerder", "mutation ($input: PublishQuestionInput!) { publishQuestion(input: $input) { id } }", {
    input: { community: community.id, title: "Hoe vaak oefenen jullie de ontruiming?", body: "Wij doen het één keer per jaar." },
  });
  return { contribution: publishQuestion.id };
}
