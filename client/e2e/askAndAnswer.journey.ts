import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { journey, PASSWORD, settled, tabTo } from "./support/journey.ts";

const { page } = journey();

const TITLE = "Wie heeft een rooster voor pleinwacht met twee collega’s minder?";

async function signInByKeyboard(visitor: Page, who: string): Promise<void> {
  await visitor.goto("/");
  await tabTo(visitor, /^Inloggen$/);
  await visitor.keyboard.press("Enter");
  await visitor.getByLabel("E-mailadres").waitFor();
  await tabTo(visitor, /E-mailadres/);
  await visitor.keyboard.type(`${who}@kenniskring.example`);
  await tabTo(visitor, /^Wachtwoord/);
  await visitor.keyboard.type(PASSWORD);
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();
}

it("asks by keyboard alone, from signing in to a question that stands there", async () => {
  const asker = await page(null);
  await signInByKeyboard(asker, "deelnemer");

  await tabTo(asker, /^Halen$/, "Shift+Tab");
  await asker.keyboard.press("Enter");
  await asker.getByRole("heading", { level: 1, name: "In welke kring vraag je het?" }).waitFor();
  await tabTo(asker, /Veilig op school/);
  await asker.keyboard.press("Enter");
  await asker.getByRole("heading", { level: 1, name: /Wat breng je in/ }).waitFor();
  await tabTo(asker, /Je vraag, in één zin/);
  await asker.keyboard.type(TITLE);
  await tabTo(asker, /Wat speelt er/);
  await asker.keyboard.type("Vanaf maandag zijn we met z’n vieren op 180 kinderen.");
  await tabTo(asker, /Trefwoorden/);
  await asker.keyboard.type("pleinwacht");
  await asker.keyboard.press("Enter");
  await tabTo(asker, /^Vraag plaatsen$/);
  await asker.keyboard.press("Enter");

  await asker.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  expect(await asker.getByText("180 kinderen").count()).toBe(1);
  expect(await asker.title()).toContain(TITLE);
});

it("reads, answers and is chosen by keyboard alone", async () => {
  const helper = await page(null);
  await signInByKeyboard(helper, "onderwerpbeheerder");
  await tabTo(helper, new RegExp(TITLE.slice(0, 30)));
  await helper.keyboard.press("Enter");
  await helper.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await tabTo(helper, /Jouw antwoord/);
  await helper.keyboard.type("Verdeel het plein in tweeën en zet de helft van de groepen een kwartier later buiten.");
  await tabTo(helper, /^Antwoord brengen$/);
  await helper.keyboard.press("Enter");
  await helper.getByText("Verdeel het plein in tweeën").first().waitFor();

  const asker = await page("deelnemer");
  await asker.goto(new URL(helper.url()).pathname);
  await settled(asker);
  await tabTo(asker, /^Dit is bruikbaar$/);
  await asker.keyboard.press("Enter");
  await asker.getByRole("dialog").waitFor();
  await tabTo(asker, /^Kies dit antwoord$/);
  await asker.keyboard.press("Enter");

  await asker.getByText("Bruikbaar antwoord").first().waitFor();
  await helper.reload();
  await helper.getByText("Bruikbaar antwoord").first().waitFor();
});
