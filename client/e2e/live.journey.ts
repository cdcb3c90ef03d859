import { expect, it } from "@jest/globals";
import { follows, journey, settled } from "./support/journey.ts";

const { page, ask } = journey();

interface Published {
  publishQuestion: { id: string };
}

async function publish(title: string): Promise<string> {
  const { community } = await ask<{ community: { id: string } }>("onderwerpbeheerder", `{ community(slug: "veiligheid") { id } }`);
  const { publishQuestion } = await ask<Published>(
    "onderwerpbeheerder",
    "mutation ($input: PublishQuestionInput!) { publishQuestion(input: $input) { id } }",
    { input: { community: community.id, title, body: "Dit vroeg iemand terwijl jij las." } },
  );
  return publishQuestion.id;
}

it("hears of a new contribution without the page moving under the eyes", async () => {
  const reader = await page("deelnemer");
  const following = follows(reader, "ContributionPublished");
  await reader.goto("/veiligheid");
  await settled(reader);
  await following;
  await reader.mouse.wheel(0, 900);
  await reader.waitForFunction(() => window.scrollY > 500);
  const before = await reader.evaluate(() => window.scrollY);

  const title = "Wie sluit bij jullie de poort?";
  await publish(title);
  const bar = reader.getByRole("button", { name: "1 nieuwe bijdrage tonen" });
  await bar.waitFor({ state: "attached" });

  expect(await reader.evaluate(() => window.scrollY)).toBeGreaterThanOrEqual(before);
  expect(await reader.getByText(title).count()).toBe(0);
  await bar.click();
  await reader.getByText(title).waitFor();
});

it("hears of a new answer while reading the question", async () => {
  const id = await publish("Wat hang jij op in de teamkamer?");
  const reader = await page("deelnemer");
  const following = follows(reader, "CommentAdded");
  await reader.goto(`/bijdragen/${id}`);
  await settled(reader);
  await following;

  await ask("onderwerpbeheerder", "mutation ($input: CommentInput!) { comment(input: $input) { id } }", {
    input: { contribution: id, body: "Niets meer. Er hing te veel." },
  });

  const shown = reader.getByText("Niets meer. Er hing te veel.");
  const bar = reader.getByRole("button", { name: /nieuwe reactie/ });
  await bar.or(shown).first().waitFor();
  if (await bar.count()) await bar.click();
  await shown.waitFor();
});

it("says when the connection is lost, and when it is back", async () => {
  const reader = await page("deelnemer");
  await reader.goto("/veiligheid");
  await settled(reader);

  await reader.context().setOffline(true);
  await reader.getByText("Geen verbinding.").waitFor();
  await reader.context().setOffline(false);
  await reader.getByText("Je bent weer verbonden.").waitFor();
});

it("finds something helpful at once, and can take it back", async () => {
  const id = await publish("Wie heeft de sleutel van de gymzaal?");
  const reader = await page("deelnemer");
  await reader.goto(`/bijdragen/${id}`);
  await settled(reader);

  await reader.getByRole("button", { name: "Hier heb ik iets aan", exact: true }).click();
  await reader.getByRole("button", { name: "Hier heb ik iets aan · 1" }).waitFor();
  await reader.getByRole("button", { name: "Ongedaan maken" }).click();
  await reader.getByRole("button", { name: "Hier heb ik iets aan", exact: true }).waitFor();
  await reader.reload();
  await settled(reader);
  expect(await reader.getByRole("button", { name: "Hier heb ik iets aan", exact: true }).count()).toBe(1);
});
