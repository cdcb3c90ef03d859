import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { address, axeFindings, journey, settled, tabTo } from "./support/journey.ts";
import { linkMailedTo } from "./support/mail.ts";

const { page, ask } = journey();

const PASSWORD = "vier-losse-woorden-samen";

async function press(visitor: Page, name: RegExp): Promise<void> {
  await tabTo(visitor, name);
  await visitor.keyboard.press("Enter");
}

it("a facilitator invites somebody, who opens the mail, creates an account, confirms it and comes in, by keyboard alone", async () => {
  const email = "jip.de.jong@voorbeeld.example";
  const facilitator = await page("onderwerpbeheerder");
  await facilitator.goto("/veiligheid/bureau");
  await settled(facilitator);
  await press(facilitator, /^Uitnodigingen/);
  await facilitator.getByRole("heading", { name: "Iemand uitnodigen" }).waitFor();
  await settled(facilitator);
  expect(await axeFindings(facilitator)).toEqual([]);
  await press(facilitator, /^Uitnodiging versturen$/);
  await facilitator.getByText("Vul een e-mailadres in").waitFor();
  await facilitator.keyboard.type(email);
  await tabTo(facilitator, /^Persoonlijk bericht/);
  await facilitator.keyboard.type("Jouw verhaal over het plein past hier.");
  await press(facilitator, /^Uitnodiging versturen$/);
  await facilitator.getByText(`De uitnodiging aan ${email} is verstuurd.`).waitFor();
  await facilitator.getByRole("heading", { name: email }).waitFor();
  expect(await axeFindings(facilitator)).toEqual([]);

  const link = await linkMailedTo(email, "/uitnodiging");
  // A scanner of mail opens every link.
  for (let n = 0; n < 3; n++) expect((await fetch(address + link)).status).toBe(200);
  const visitor = await page(null);
  await visitor.goto(link);
  await settled(visitor);
  await visitor.getByText("Jouw verhaal over het plein past hier.").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);
  await tabTo(visitor, /^Je naam/);
  await visitor.keyboard.type("Jip de Jong");
  expect(await visitor.getByLabel("E-mailadres").inputValue()).toBe(email);
  await tabTo(visitor, /^Wachtwoord/);
  await visitor.keyboard.type(PASSWORD);
  await visitor.keyboard.press("Enter");
  await visitor.getByText("Er is mail onderweg.").waitFor();

  // The mail is opened elsewhere: nothing of the invitation stands in this browser.
  const newcomer = await page(null);
  await newcomer.goto(await linkMailedTo(email, "/account-bevestigen"));
  await settled(newcomer);
  await press(newcomer, /^Bevestig mijn account$/);
  await newcomer.getByRole("heading", { level: 1, name: "Kies je wachtwoord" }).waitFor();
  await press(newcomer, /^Later kiezen$/);
  await newcomer.getByRole("heading", { level: 1, name: "Je bent uitgenodigd voor Veilig op school" }).waitFor();
  await settled(newcomer);
  expect(await axeFindings(newcomer)).toEqual([]);
  await press(newcomer, /^Meedoen$/);
  await newcomer.getByText("Vul minstens één ding in dat je brengt.").waitFor();
  await newcomer.keyboard.type("Ons pleinplan op één A4");
  await tabTo(newcomer, /^Wat kom je halen\?$/);
  await newcomer.keyboard.type("Hoe je ouders meekrijgt");
  await press(newcomer, /^Meedoen$/);
  await newcomer.getByText("Welkom in Veilig op school.").waitFor();
  await newcomer.getByRole("link", { name: /^Deelnemers/ }).first().waitFor();

  await facilitator.goto("/veiligheid/bureau/uitnodigingen?welke=aangenomen");
  await facilitator.getByText(/Jip de Jong doet mee sinds/).waitFor();
  await visitor.goto(link);
  await visitor.getByText("Deze uitnodiging werkt niet of niet meer").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);
});

it("somebody with another address reads for whom it is; once withdrawn, the link leads nowhere", async () => {
  const email = "mees@voorbeeld.example";
  const { community } = await ask<{ community: { id: string } }>("onderwerpbeheerder", '{ community(slug: "veiligheid") { id } }');
  const invite = "mutation ($input: InviteToCommunityInput!) { inviteToCommunity(input: $input) { id } }";
  await ask("onderwerpbeheerder", invite, { input: { community: community.id, email } });
  const link = await linkMailedTo(email, "/uitnodiging");
  const other = await page("aanvrager");
  await other.goto(link);
  await other.getByText("Deze uitnodiging is voor een ander adres.").waitFor();
  expect(await other.getByRole("button", { name: "Meedoen" }).count()).toBe(0);
  expect(await axeFindings(other)).toEqual([]);

  const facilitator = await page("onderwerpbeheerder");
  await facilitator.goto("/veiligheid/bureau/uitnodigingen");
  await facilitator.getByRole("button", { name: `Intrekken: ${email}` }).click();
  await facilitator.getByRole("dialog").getByRole("button", { name: "Intrekken" }).click();
  await facilitator.getByText(`De uitnodiging aan ${email} is ingetrokken.`).waitFor();
  await facilitator.getByRole("heading", { name: email }).waitFor({ state: "detached" });
  await other.reload();
  await other.getByText("Deze uitnodiging werkt niet of niet meer").waitFor();
});

it("a list is shown line by line, mended, and sent at once", async () => {
  const facilitator = await page("onderwerpbeheerder");
  await facilitator.goto("/veiligheid/bureau/uitnodigingen");
  await settled(facilitator);
  await press(facilitator, /^Een lijst$/);
  const choose = (text: string) =>
    facilitator.getByLabel("Bestand met e-mailadressen").setInputFiles({ name: "deelnemers.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });
  await choose("Stamnummer;Roepnaam\n1;Noor");
  await facilitator.getByText("Regel 1 noemt geen kolom met e-mailadressen.").waitFor();
  expect(await axeFindings(facilitator)).toEqual([]);

  const good = "Voornaam;Achternaam;E-mailadres\nZoë;Müller;zoe@lijst.example\nMarloes;Terpstra;deelnemer@kenniskring.example\n";
  await choose(`${good}Jan;Jansen;jan apenstaart\n`);
  await facilitator.getByText("1 regel klopt niet.").waitFor();
  expect(await facilitator.getByRole("button", { name: /versturen$/ }).count()).toBe(0);
  expect(await axeFindings(facilitator)).toEqual([]);

  await choose(good);
  await facilitator.getByText("1 van de 2 regels wordt een uitnodiging.").waitFor();
  await facilitator.getByRole("row", { name: /zoe@lijst\.example.*Zoë Müller.*krijgt een uitnodiging/ }).waitFor();
  await facilitator.getByRole("row", { name: /deelnemer@kenniskring\.example.*doet al mee/ }).waitFor();
  await press(facilitator, /^1 uitnodiging versturen$/);
  await facilitator.getByText("1 uitnodiging is verstuurd.").waitFor();
  await facilitator.getByRole("heading", { name: "zoe@lijst.example" }).waitFor();
  expect(await linkMailedTo("zoe@lijst.example", "/uitnodiging")).toContain("token=");
});
