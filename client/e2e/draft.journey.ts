import { expect, it } from "@jest/globals";
import { journey, settled } from "./support/journey.ts";

const { page } = journey();

const TITLE = "Hoe verdeel jij de pleinwacht bij regen?";

it("finds a half-written question again after the browser crashed, and on another device", async () => {
  const writer = await page("deelnemer");
  await writer.goto("/veiligheid/bijdragen/nieuw?soort=vraag");
  await settled(writer);
  await writer.getByLabel("Je vraag, in één zin").fill(TITLE);
  await writer.getByLabel("Wat speelt er").fill("Het miezert al drie weken.");

  // A page that is closed without its handlers running is what a crash leaves.
  const again = await writer.context().newPage();
  await writer.close({ runBeforeUnload: false });
  await again.goto("/veiligheid/bijdragen/nieuw?soort=vraag");
  await settled(again);
  expect(await again.getByLabel("Je vraag, in één zin").inputValue()).toBe(TITLE);
  expect(await again.getByLabel("Wat speelt er").inputValue()).toBe("Het miezert al drie weken.");
  await again.getByText(/Concept bewaard om/).waitFor();

  const elsewhere = await page("deelnemer");
  await elsewhere.goto("/veiligheid/bijdragen/nieuw?soort=vraag");
  await settled(elsewhere);
  expect(await elsewhere.getByLabel("Je vraag, in één zin").inputValue()).toBe(TITLE);
});

it("asks before leaving what was not kept, and forgets a draft once it is published", async () => {
  const writer = await page("deelnemer");
  await writer.goto("/veiligheid/bijdragen/nieuw?soort=vraag");
  await settled(writer);
  await writer.getByLabel("Je vraag, in één zin").fill(TITLE);
  await writer.getByLabel("Wat speelt er").fill("Het miezert al vier weken.");
  await writer.getByRole("button", { name: "Vraag plaatsen" }).click();
  await writer.getByRole("heading", { level: 1, name: TITLE }).waitFor();

  await writer.goto("/veiligheid/bijdragen/nieuw?soort=vraag");
  await settled(writer);
  expect(await writer.getByLabel("Je vraag, in één zin").inputValue()).toBe("");
});

it("shows what is wrong beside the field, and keeps what was typed when the server is away", async () => {
  const writer = await page("deelnemer");
  await writer.goto("/veiligheid/bijdragen/nieuw?soort=vraag");
  await settled(writer);
  await writer.getByRole("button", { name: "Vraag plaatsen" }).click();
  expect(await writer.getByText("Vul dit in.").count()).toBeGreaterThan(0);

  await writer.getByLabel("Je vraag, in één zin").fill("Blijft dit staan zonder internet?");
  await writer.getByLabel("Wat speelt er").fill("De wifi valt steeds weg.");
  await writer.context().setOffline(true);
  await writer.getByRole("button", { name: "Vraag plaatsen" }).click();
  await writer.getByText(/Geen verbinding|We krijgen geen antwoord/).first().waitFor();
  expect(await writer.getByLabel("Wat speelt er").inputValue()).toBe("De wifi valt steeds weg.");
});
