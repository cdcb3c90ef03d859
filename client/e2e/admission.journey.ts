import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { axeFindings, journey, settled, tabTo } from "./support/journey.ts";

const { page, ask } = journey();

const MOTIVE = "Ik ben zij-instromer en sta sinds augustus alleen voor groep 6. Ik wil leren hoe anderen rust in de klas krijgen.";
const QUESTION = "Sta je alle dagen voor groep 6?";
const TITLE = "Hoe begin je de dag met een onrustige groep 6?";

async function press(visitor: Page, name: RegExp): Promise<void> {
  await tabTo(visitor, name);
  await visitor.keyboard.press("Enter");
}

/** What has the focus, in its own words. */
const focused = (visitor: Page) => visitor.evaluate(() => (document.activeElement as HTMLElement).innerText);

/** In the article of one applicant, so that the words of another are not pressed. */
async function pressAt(visitor: Page, applicant: string, name: RegExp): Promise<void> {
  await visitor.getByRole("article", { name: applicant }).getByRole("heading", { name: applicant }).evaluate((heading: HTMLElement) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  await press(visitor, name);
}

it("an applicant asks to join, is asked something, answers, is let in and asks a first question, by keyboard alone", async () => {
  const applicant = await page("aanvrager");
  await applicant.goto("/veiligheid");
  await settled(applicant);
  await press(applicant, /^Deelname aanvragen$/);
  await applicant.getByRole("heading", { level: 1, name: /Deelname aanvragen bij/ }).waitFor();
  await press(applicant, /^Aanvraag versturen$/);
  await applicant.getByText("Vul minstens één ding in dat je komt halen.").waitFor();
  expect(await axeFindings(applicant)).toEqual([]);
  await tabTo(applicant, /Waarom deze kring/);
  await applicant.keyboard.type(MOTIVE);
  await tabTo(applicant, /^Wat breng je\?$/);
  await applicant.keyboard.type("Een lesbezoek in groep 6");
  await applicant.reload();
  await settled(applicant);
  expect(await applicant.getByLabel("Waarom deze kring").inputValue()).toBe(MOTIVE);
  await tabTo(applicant, /^Wat kom je halen\?$/);
  await applicant.keyboard.type("Een rustig begin van de dag");
  await press(applicant, /^Aanvraag versturen$/);
  await applicant.getByRole("heading", { level: 1, name: /Je aanvraag bij/ }).waitFor();
  expect(await axeFindings(applicant)).toEqual([]);

  const facilitator = await page("onderwerpbeheerder");
  await facilitator.goto("/veiligheid");
  await settled(facilitator);
  await press(facilitator, /^Bureau/);
  await press(facilitator, /^Yara Haddad/);
  await facilitator.getByRole("article", { name: "Yara Haddad" }).waitFor();
  expect(await axeFindings(facilitator)).toEqual([]);
  await pressAt(facilitator, "Yara Haddad", /^Iets vragen$/);
  await facilitator.getByLabel("Je vraag aan Yara").waitFor();
  await facilitator.keyboard.type(QUESTION);
  await press(facilitator, /^Vraag versturen$/);
  await facilitator.getByText(QUESTION).first().waitFor();

  // The open page of the applicant is told.
  await applicant.getByText("Er is een vraag voor je.").waitFor();
  await tabTo(applicant, /^Jouw antwoord$/);
  await applicant.keyboard.type("Vier dagen, op woensdag staat een collega er.");
  await press(applicant, /^Antwoord versturen$/);
  await applicant.getByText("Verstuurd.", { exact: true }).waitFor();

  await facilitator.reload();
  await settled(facilitator);
  await press(facilitator, /^Yara Haddad/);
  await facilitator.getByText("op woensdag staat een collega er").waitFor();
  await pressAt(facilitator, "Yara Haddad", /^Toegang verlenen$/);
  await facilitator.getByText("Yara heeft toegang.").waitFor();
  await facilitator.getByRole("article", { name: "Yara Haddad" }).waitFor({ state: "detached" });

  await applicant.getByText("Een woord van Sander Kuipers").waitFor();
  expect(await axeFindings(applicant)).toEqual([]);
  await press(applicant, /^Naar Veilig op school$/);
  await settled(applicant);
  await press(applicant, /^Halen$/);
  await applicant.getByLabel(/Je vraag, in één zin/).waitFor();
  await tabTo(applicant, /Je vraag, in één zin/);
  await applicant.keyboard.type(TITLE);
  await tabTo(applicant, /Wat speelt er/);
  await applicant.keyboard.type("De eerste tien minuten bepalen de rest van de ochtend.");
  await press(applicant, /^Vraag plaatsen$/);
  await applicant.getByRole("heading", { level: 1, name: TITLE }).waitFor();
});

it("a facilitator walks through what waits with j and k, does what is prepared with Enter, and keeps their place", async () => {
  const facilitator = await page("onderwerpbeheerder");
  await facilitator.goto("/veiligheid/bureau");
  await settled(facilitator);
  const article = (name: string) => facilitator.getByRole("article", { name }).waitFor();
  await article("Chantal Peeters");
  await facilitator.keyboard.press("j");
  expect(await focused(facilitator)).toBe("Toegang verlenen");
  await facilitator.keyboard.press("j");
  await article("Wendy Martina");
  await facilitator.keyboard.press("k");
  await article("Chantal Peeters");
  expect(await focused(facilitator)).toBe("Toegang verlenen");
  await facilitator.keyboard.press("Enter");
  await facilitator.getByText("Chantal heeft toegang.").waitFor();
  await article("Wendy Martina");
  expect(await focused(facilitator)).toContain("Wendy Martina");

  await tabTo(facilitator, /^Afwijzen met reden$/);
  await facilitator.keyboard.press("Enter");
  await facilitator.keyboard.type("Jij en je kring");
  expect(await facilitator.getByLabel("Waarom niet").inputValue()).toBe("Jij en je kring");
  await press(facilitator, /^Annuleren$/);
  expect(await focused(facilitator)).toBe("Afwijzen met reden");

  await press(facilitator, /^Sneltoetsen uitzetten$/);
  await facilitator.keyboard.press("k");
  expect(await focused(facilitator)).toBe("Sneltoetsen aanzetten");
});

it("what was said at the door stands on the profile, and its owner keeps it", async () => {
  const { viewer } = await ask<{ viewer: { person: { id: string } } }>("aanvrager", "{ viewer { person { id } } }");
  const member = await page("aanvrager");
  await member.goto(`/mensen/${viewer.person.id}`);
  await settled(member);
  await member.getByText("Een lesbezoek in groep 6", { exact: true }).waitFor();
  expect(await axeFindings(member)).toEqual([]);
  await press(member, /^Iets brengen$/);
  await member.keyboard.type("Mijn weekplanning");
  await member.keyboard.press("Enter");
  await member.getByText("Mijn weekplanning", { exact: true }).waitFor();
  await tabTo(member, /^Weghalen.*Een lesbezoek in groep 6/, "Shift+Tab");
  await member.keyboard.press("Enter");
  await member.getByText("Een lesbezoek in groep 6", { exact: true }).waitFor({ state: "detached" });
});
