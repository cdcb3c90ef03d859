import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { codeOf } from "./support/phone.ts";
import { linkMailedTo } from "./support/mail.ts";
import { address, axeFindings, journey, settled, tabTo } from "./support/journey.ts";

const { page } = journey();

const PASSWORD = "vier-losse-woorden-samen";

async function fillByKeyboard(visitor: Page, values: [RegExp, string][]): Promise<void> {
  for (const [label, text] of values) {
    await tabTo(visitor, label);
    await visitor.keyboard.type(text);
  }
}

/** Opened by the first journey, and used by the second: the accounts of the demo are signed in for all journeys. */
const EMAIL = "nieuw@voorbeeld.example";

it("opens an account by keyboard alone, from the front page by way of the mailbox; following the link changes nothing", async () => {
  const visitor = await page(null);
  await visitor.goto("/");
  await settled(visitor);
  await tabTo(visitor, /^Account aanmaken$/);
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: "Maak een account aan" }).waitFor();
  await fillByKeyboard(visitor, [[/^Je naam/, "Noor de Nieuwe"], [/E-mailadres/, EMAIL], [/^Wachtwoord/, PASSWORD]]);
  await visitor.keyboard.press("Enter");
  await visitor.getByText("Er is mail onderweg.").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);

  const link = await linkMailedTo(EMAIL, "/account-bevestigen");
  // A scanner of mail opens every link.
  for (let n = 0; n < 3; n++) expect((await fetch(address + link)).status).toBe(200);
  await visitor.goto(link);
  await settled(visitor);
  await tabTo(visitor, /^Bevestig mijn account$/);
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();
  expect(await visitor.getByText("Je account is klaar.").count()).toBe(1);

  const other = await page(null);
  await other.goto(link);
  await other.getByRole("button", { name: "Bevestig mijn account" }).click();
  await other.getByText("Deze link werkt niet meer.").waitFor();
  expect(await axeFindings(other)).toEqual([]);
});

it("confirms what was asked for in another browser: chooses a password anew, and who chose the first is not let in", async () => {
  const email = "nieuwsgierig@voorbeeld.example";
  const asker = await page(null);
  await asker.goto("/account-aanmaken");
  await asker.getByLabel("Je naam").fill("Wie Dan Ook");
  await asker.getByLabel("E-mailadres").fill(email);
  await asker.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await asker.keyboard.press("Enter");
  await asker.getByText("Er is mail onderweg.").waitFor();

  const owner = await page(null);
  await owner.goto(await linkMailedTo(email, "/account-bevestigen"));
  await settled(owner);
  await tabTo(owner, /^Bevestig mijn account$/);
  await owner.keyboard.press("Enter");
  await owner.getByRole("heading", { level: 1, name: "Kies je wachtwoord" }).waitFor();
  await owner.getByText("Het wachtwoord dat daar is ingevuld, hebben we daarom niet bewaard.").waitFor();
  await owner.getByText("Bij de aanvraag is deze naam ingevuld: Wie Dan Ook.").waitFor();
  expect(await axeFindings(owner)).toEqual([]);
  await fillByKeyboard(owner, [[/^Nieuw wachtwoord/, "kort"]]);
  await owner.keyboard.press("Enter");
  await owner.getByText("Dit wachtwoord is te kort").waitFor();
  await owner.getByLabel("Nieuw wachtwoord", { exact: true }).fill(`${PASSWORD}-zelf`);
  await owner.keyboard.press("Enter");
  await owner.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();

  await asker.goto("/inloggen");
  await asker.getByLabel("E-mailadres").fill(email);
  await asker.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await asker.keyboard.press("Enter");
  await asker.getByText("Dit e-mailadres en wachtwoord horen niet bij elkaar.").waitFor();
  await asker.getByLabel("Wachtwoord", { exact: true }).fill(`${PASSWORD}-zelf`);
  await asker.keyboard.press("Enter");
  await asker.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();

  await owner.goto("/instellingen");
  await settled(owner);
  await owner.getByLabel("Je naam").fill("Noor van Zichzelf");
  await owner.getByRole("button", { name: "Opslaan" }).click();
  await owner.getByText("Je profiel is opgeslagen.").waitFor();
});

it("chooses a new password by keyboard alone, and is signed out elsewhere", async () => {
  const elsewhere = await page(null);
  await elsewhere.goto("/instellingen");
  await elsewhere.getByLabel("E-mailadres").fill(EMAIL);
  await elsewhere.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await elsewhere.keyboard.press("Enter");
  await elsewhere.getByRole("heading", { level: 1, name: "Instellingen" }).waitFor();
  await settled(elsewhere);
  await elsewhere.getByLabel("Over jou").fill("Half geschreven");
  const visitor = await page(null);
  await visitor.goto("/inloggen");
  await visitor.getByLabel("E-mailadres").waitFor();
  await tabTo(visitor, /^Wachtwoord vergeten/);
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: "Wachtwoord vergeten" }).waitFor();
  await fillByKeyboard(visitor, [[/E-mailadres/, EMAIL]]);
  await visitor.keyboard.press("Enter");
  await visitor.getByText("Er is mail onderweg.").waitFor();

  await visitor.goto(await linkMailedTo(EMAIL, "/wachtwoord-herstellen"));
  await settled(visitor);
  await fillByKeyboard(visitor, [[/^Nieuw wachtwoord/, "kort"]]);
  await visitor.keyboard.press("Enter");
  await visitor.getByText("Dit wachtwoord is te kort").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);
  await visitor.getByLabel("Nieuw wachtwoord", { exact: true }).fill(`${PASSWORD}-anders`);
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();

  // What was typed there stays, and the form to sign in again stands over it.
  await elsewhere.getByRole("dialog", { name: "Log weer in" }).getByLabel("Wachtwoord", { exact: true }).waitFor();
  await elsewhere.keyboard.type(`${PASSWORD}-anders`);
  await elsewhere.keyboard.press("Enter");
  await elsewhere.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await elsewhere.getByLabel("Over jou").inputValue()).toBe("Half geschreven");
  await elsewhere.getByRole("button", { name: "Opslaan" }).click();
  await elsewhere.getByText("Je profiel is opgeslagen.").waitFor();
});

it("changes profile and address in the settings, then signs out everywhere", async () => {
  const email = "mover@voorbeeld.example";
  const visitor = await page(null);
  await visitor.goto("/account-aanmaken");
  await visitor.getByLabel("Je naam").fill("Mo Vermeer");
  await visitor.getByLabel("E-mailadres").fill(email);
  await visitor.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await visitor.keyboard.press("Enter");
  await visitor.goto(await linkMailedTo(email, "/account-bevestigen"));
  await visitor.getByRole("button", { name: "Bevestig mijn account" }).click();
  await visitor.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();

  await visitor.goto("/instellingen");
  await settled(visitor);
  await visitor.getByLabel(/^Wat je doet/).fill("Leerkracht groep 5");
  await visitor.getByRole("button", { name: "Opslaan" }).click();
  await visitor.getByText("Je profiel is opgeslagen.").waitFor();
  await visitor.getByLabel("Nieuw e-mailadres").fill("anders@voorbeeld.example");
  await visitor.getByLabel("Je wachtwoord", { exact: true }).fill(PASSWORD);
  await visitor.getByRole("button", { name: "Adres wijzigen" }).click();
  await visitor.getByText("Er is mail onderweg.").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);

  await visitor.goto(await linkMailedTo("anders@voorbeeld.example", "/adres-bevestigen"));
  await visitor.getByRole("button", { name: "Bevestig mijn nieuwe adres" }).click();
  await visitor.getByText("Je logt in met anders@voorbeeld.example.").waitFor();
  expect(await visitor.getByLabel(/^Wat je doet/).inputValue()).toBe("Leerkracht groep 5");

  await visitor.getByRole("button", { name: "Overal uitloggen" }).click();
  await visitor.getByRole("dialog").getByRole("button", { name: "Overal uitloggen" }).click();
  await visitor.getByRole("link", { name: "Inloggen" }).waitFor();
});

it("turns on signing in in two steps and signs in with it, by keyboard alone; then with a recovery code", async () => {
  const email = "verslaggever@kenniskring.example";
  const owner = await page("verslaggever");
  await owner.goto("/instellingen");
  await settled(owner);
  await tabTo(owner, /^Twee stappen aanzetten$/);
  await owner.keyboard.press("Enter");
  await owner.getByLabel("Je wachtwoord", { exact: true }).last().waitFor();
  await owner.keyboard.type("halen-en-brengen");
  await owner.keyboard.press("Enter");
  await owner.getByAltText("QR-code voor je app").waitFor();
  expect(await axeFindings(owner)).toEqual([]);
  const [, secret = ""] = /typ dit over in de app: ([A-Z2-7 ]+)/.exec(await owner.locator("form", { has: owner.locator("img") }).innerText()) ?? [];
  await owner.keyboard.type(codeOf(secret));
  await owner.keyboard.press("Enter");
  const codes = owner.getByRole("list", { name: "Herstelcodes" }).getByRole("listitem");
  await codes.first().waitFor();
  const [recovery = ""] = await codes.allInnerTexts();
  expect(await codes.count()).toBe(10);
  expect(await axeFindings(owner)).toEqual([]);
  await tabTo(owner, /^Ik heb ze bewaard$/);
  await owner.keyboard.press("Enter");
  await owner.getByText("Je hebt nog 10 herstelcodes.").waitFor();

  for (const code of [codeOf(secret, 1), recovery]) {
    const visitor = await page(null);
    await visitor.goto("/inloggen");
    await visitor.getByLabel("E-mailadres").waitFor();
    await fillByKeyboard(visitor, [[/E-mailadres/, email], [/^Wachtwoord/, "halen-en-brengen"]]);
    await visitor.keyboard.press("Enter");
    await visitor.getByLabel("Code", { exact: true }).waitFor();
    await visitor.keyboard.type("000000");
    await visitor.keyboard.press("Enter");
    await visitor.getByText("Deze code klopt niet").waitFor();
    expect(await axeFindings(visitor)).toEqual([]);
    await visitor.getByLabel("Code", { exact: true }).fill("");
    await visitor.keyboard.type(code);
    await visitor.keyboard.press("Enter");
    await visitor.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();
  }
});
