import { expect, it } from "@jest/globals";
import { axeFindings, follows, journey, settled } from "./support/journey.ts";

const product = journey();

interface Published {
  community: { id: string };
  publishQuestion: { id: string };
}

it("calls the asker in an open page when an answer comes, leads there, and is quiet again afterwards", async () => {
  const { community } = await product.ask<Published>("deelnemer", '{ community(slug: "veiligheid") { id } }');
  const { publishQuestion } = await product.ask<Published>("deelnemer", "mutation ($input: PublishQuestionInput!) { publishQuestion(input: $input) { id } }", {
    input: { community: community.id, title: "Wie heeft een plan voor de gang bij de kleedkamers?", body: "Na gym gaat het daar mis." },
  });
  // What other journeys called for is read.
  await product.ask("deelnemer", "mutation { markNotificationsRead { email } }");
  const asker = await product.page("deelnemer");
  const following = follows(asker, "NotificationReceived");
  await asker.goto("/kringen");
  await settled(asker);
  await following;
  await asker.getByRole("link", { name: "Meldingen", exact: true }).waitFor();

  await product.ask("onderwerpbeheerder", "mutation ($input: CommentInput!) { comment(input: $input) { id } }", {
    input: { contribution: publishQuestion.id, body: "Laat twee kinderen de tijd bijhouden; dan is het een spel." },
  });
  await asker.getByRole("link", { name: "Meldingen, 1 nieuw" }).click();
  await asker.getByRole("heading", { level: 1, name: "Meldingen" }).waitFor();
  expect(await axeFindings(asker)).toEqual([]);

  await asker.getByRole("link", { name: /gaf antwoord op je vraag/ }).first().click();
  await asker.getByRole("heading", { level: 1, name: /kleedkamers/ }).waitFor();
  await asker.getByText("dan is het een spel").first().waitFor();
  await asker.getByRole("link", { name: "Meldingen", exact: true }).waitFor();
});

it("mails or does not mail, as somebody chose", async () => {
  const reader = await product.page("deelnemer");
  await reader.goto("/instellingen#meldingen");
  await settled(reader);
  const choice = reader.getByRole("checkbox", { name: "Iemand noemt je: per mail" });
  const before = await choice.isChecked();
  const kept = () => reader.waitForResponse((response) => Boolean(response.request().postData()?.includes("setNotificationPreference")));
  await Promise.all([kept(), choice.press("Space")]);
  await reader.reload();
  await settled(reader);

  expect(await choice.isChecked()).toBe(!before);
  await Promise.all([kept(), choice.press("Space")]);
});
