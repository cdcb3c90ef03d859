import { expect, it } from "@jest/globals";
import { journey, settled } from "./support/journey.ts";

const product = journey();

/** More threads than one page holds, so that the last one has to be fetched. */
const THREADS = 45;

it("brings a reader to the comment that an address names, however far down it stands", async () => {
  const { community } = await product.ask<{ community: { id: string } }>("deelnemer", `{ community(slug: "veiligheid") { id } }`);
  const { publishInsight } = await product.ask<{ publishInsight: { id: string } }>(
    "deelnemer",
    `mutation($input: PublishInsightInput!) { publishInsight(input: $input) { id } }`,
    { input: { community: community.id, title: "Wie lang praat, wil dat je luistert", body: "Dat merk je op het plein." } },
  );
  const say = async (body: string, parent?: string) => {
    const { comment } = await product.ask<{ comment: { id: string } }>("onderwerpbeheerder", `mutation($input: CommentInput!) { comment(input: $input) { id } }`, { input: { contribution: publishInsight.id, body, parent } });
    return comment.id;
  };
  let last = "";
  for (let n = 1; n <= THREADS; n++) last = await say(`Dat herken ik, al voor de ${n}e keer.`);
  const reply = await say("Ik ook.", last);

  const reader = await product.page("deelnemer");
  await reader.goto(`/bijdragen/${publishInsight.id}#reactie-${reply}`);
  await settled(reader);
  const place = reader.locator(`#reactie-${reply}`);
  await place.waitFor();
  await reader.waitForFunction((id) => document.activeElement?.id === `reactie-${id}`, reply);

  expect(await place.innerText()).toContain("Ik ook.");
});
