import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { axeFindings, journey, settled, type Account } from "./support/journey.ts";

const { page, ask } = journey();

const CIRCLE = { name: "Praten met ouders", slug: "praten-met-ouders", theme: "Veiligheid", purpose: "Over gesprekken die lastig zijn, en wat je erna opschrijft." };
const TITLE = "Hoe bereid je een moeilijk gesprek voor?";
const ANSWER = "Ik had dit met de vader van Joris uit groep 6, die op de Kerkstraat woont.";
const REASON = "Je herkent hier een kind.";

const OPEN = "mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { id } }";
const APPOINT = "mutation ($input: AppointFacilitatorInput!) { appointFacilitator(input: $input) { id } }";
const APPLY = "mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }";
const ACCEPT = "mutation ($joinRequest: ID!) { acceptJoinRequest(joinRequest: $joinRequest) { id } }";
const PUBLISH = "mutation ($input: PublishQuestionInput!) { publishQuestion(input: $input) { id } }";
const COMMENT = "mutation ($input: CommentInput!) { comment(input: $input) { id } }";

interface Made {
  createCommunity: { id: string };
  requestToJoin: { id: string };
  publishQuestion: { id: string };
}

/** A community with two facilitators and two members, and a question that one of them answered. */
async function circle(): Promise<string> {
  const { createCommunity } = await ask<Made>("beheerder", OPEN, { input: CIRCLE });
  const community = createCommunity.id;
  for (const name of ["onderwerpbeheerder", "deskundige"]) await ask("beheerder", APPOINT, { input: { community, email: `${name}@kenniskring.example` } });
  for (const name of ["deelnemer", "verslaggever"] satisfies Account[]) {
    const input = { community, motive: "Ik wil leren van anderen.", offers: ["Een lesbezoek"], needs: ["Iemand die meedenkt"] };
    const { requestToJoin } = await ask<Made>(name, APPLY, { input });
    await ask("onderwerpbeheerder", ACCEPT, { joinRequest: requestToJoin.id });
  }
  const { publishQuestion } = await ask<Made>("verslaggever", PUBLISH, { input: { community, title: TITLE, body: "Wat doe jij vooraf?" } });
  await ask("deelnemer", COMMENT, { input: { contribution: publishQuestion.id, body: ANSWER } });
  return publishQuestion.id;
}

/** Follows what somebody is told to where it leads; they are told in a moment, which on a busy machine is not at once. */
async function told(reader: Page, what: RegExp): Promise<void> {
  const link = reader.getByRole("link", { name: what });
  await reader.goto("/meldingen");
  await settled(reader);
  for (let times = 0; times < 20 && (await link.count()) === 0; times++) {
    await reader.waitForTimeout(500);
    await reader.reload();
    await settled(reader);
  }
  await link.click();
}

it("a member reports a comment, a facilitator removes it, its author reads why and appeals, another facilitator restores it", async () => {
  const question = await circle();

  const reporter = await page("verslaggever");
  await reporter.goto(`/bijdragen/${question}`);
  await settled(reporter);
  await reporter.getByRole("button", { name: "Melden", exact: true }).click();
  await reporter.getByRole("dialog").getByRole("button", { name: "Melden", exact: true }).click();
  await reporter.getByRole("dialog").getByText("Vul dit in").waitFor();
  await reporter.getByLabel("Wat is er mis?").fill(REASON);
  expect(await axeFindings(reporter)).toEqual([]);
  await reporter.getByRole("dialog").getByRole("button", { name: "Melden", exact: true }).click();
  await reporter.getByText("Je hebt dit gemeld").waitFor();

  const facilitator = await page("onderwerpbeheerder");
  await facilitator.goto(`/${CIRCLE.slug}`);
  await settled(facilitator);
  await facilitator.getByRole("link", { name: /^Bureau/ }).click();
  await facilitator.getByRole("link", { name: /^Gemeld/ }).click();
  const matter = facilitator.getByRole("article", { name: new RegExp(TITLE.slice(0, 20)) });
  await matter.getByText(REASON).waitFor();
  expect(await axeFindings(facilitator)).toEqual([]);
  await matter.getByRole("button", { name: "Verwijderen" }).click();
  await matter.getByLabel("Waarom moet het weg?").fill("Hier staat de naam van een kind.");
  await matter.getByRole("button", { name: "Verwijder het" }).click();
  await facilitator.getByRole("heading", { name: "Er is niets gemeld" }).waitFor();
  // Without a new page: the words go where somebody is reading.
  await reporter.getByText("Verwijderd door de onderwerpbeheerder. Reden: Hier staat de naam van een kind.").waitFor();
  expect(await reporter.getByText("Kerkstraat").count()).toBe(0);

  const author = await page("deelnemer");
  await told(author, /verwijderde iets van jou in Praten met ouders/);
  await author.getByRole("heading", { level: 1, name: "Iets van jou is verwijderd" }).waitFor();
  await author.getByText("Hier staat de naam van een kind.").waitFor();
  await author.getByText("Wat er stond").click();
  await author.getByText("Kerkstraat").waitFor();
  expect(await axeFindings(author)).toEqual([]);
  await author.getByRole("link", { name: "Naar de plek waar het stond" }).click();
  await author.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await author.getByLabel(/Schrijf waarom het terug moet/).fill("Joris is een verzonnen naam.");
  await author.getByRole("button", { name: "Bezwaar maken" }).click();
  await author.getByText("Een andere onderwerpbeheerder kijkt ernaar").waitFor();
  expect(await axeFindings(author)).toEqual([]);

  await facilitator.reload();
  await settled(facilitator);
  expect(await facilitator.getByRole("heading", { name: "Bezwaren die wachten" }).count()).toBe(0);

  const judge = await page("deskundige");
  await told(judge, /maakt bezwaar in Praten met ouders/);
  const appeal = judge.getByRole("article", { name: /Bezwaar van Marloes Terpstra/ });
  await appeal.getByText("Joris is een verzonnen naam.").waitFor();
  expect(await axeFindings(judge)).toEqual([]);
  await appeal.getByRole("button", { name: "Terugzetten" }).click();
  await appeal.getByLabel("Waarom komt het terug?").fill("De naam is verzonnen.");
  await appeal.getByRole("button", { name: "Zet het terug" }).click();
  await appeal.waitFor({ state: "detached" });
  await reporter.getByText("Kerkstraat").waitFor();

  await author.goto("/meldingen");
  await settled(author);
  await author.getByRole("link", { name: /Er is beslist over je bezwaar/ }).click();
  await author.getByText("De naam is verzonnen.").waitFor();
  await author.getByRole("link", { name: "Bekijk het waar het weer staat" }).click();
  await author.getByText("Kerkstraat").waitFor();
});
