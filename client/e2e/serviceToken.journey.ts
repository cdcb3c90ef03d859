import { expect, test } from "@jest/globals";
import { address, axeFindings, journey, settled } from "./support/journey.ts";

const product = journey();

interface Counts {
  data?: { communities: { edges: { node: { slug: string; memberCount: number } }[] } };
  errors?: { extensions: { code: string } }[];
}

/** A program that reads counts. */
async function counts(secret: string): Promise<Counts> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: "{ communities { edges { node { slug memberCount } } } }" }),
  });
  return (await response.json()) as Counts;
}

test("an administrator gives a program a key that reads counts, and takes it back: the next question is refused", async () => {
  const page = await product.page("beheerder");
  await page.goto("/beheer/sleutels");
  await settled(page);
  await page.getByRole("button", { name: "Sleutel maken" }).click();
  await page.getByLabel("Waarvoor is de sleutel?").fill("Dashboard van de kring");
  await page.getByLabel("Veilig op school").check();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Maken", exact: true }).click();

  const secret = await page.getByLabel("Sleutel", { exact: true }).inputValue();
  expect(await axeFindings(page)).toEqual([]);
  const { data } = await counts(secret);
  expect(data?.communities.edges).toEqual([{ node: { slug: "veiligheid", memberCount: expect.any(Number) } }]);
  await page.getByRole("button", { name: "Ik heb de sleutel bewaard" }).click();
  await page.reload();
  await page.getByRole("heading", { name: "Dashboard van de kring" }).waitFor();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole("button", { name: "Sleutel intrekken: Dashboard van de kring" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Intrekken" }).click();
  await page.getByText("ingetrokken").waitFor();
  expect((await counts(secret)).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);

  await page.goto("/beheer/logboek?wat=token.revoked");
  await settled(page);
  await page.getByRole("row", { name: /Sleutel ingetrokken.*Ineke de Ruiter.*Dashboard van de kring/ }).waitFor();
});

test("who reports for an organisation makes a key for it in the settings", async () => {
  const page = await product.page("verslaggever");
  await page.goto("/instellingen");
  await settled(page);
  await page.getByRole("button", { name: "Sleutel maken" }).click();
  await page.getByLabel("Waarvoor is de sleutel?").fill("Jaarverslag");
  await page.getByRole("button", { name: "Maken", exact: true }).click();
  await page.getByLabel("Sleutel", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Ik heb de sleutel bewaard" }).click();
  await page.getByRole("heading", { name: "Jaarverslag" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("an administrator makes a key for an organisation that nobody reports for yet", async () => {
  const page = await product.page("beheerder");
  await page.goto("/beheer/sleutels");
  await settled(page);
  await page.getByRole("button", { name: "Sleutel maken" }).click();
  await page.getByLabel("Waarvoor is de sleutel?").fill("Ledenbericht");
  await page.getByRole("dialog").getByText("Organisatie", { exact: true }).click();
  await page.getByRole("button", { name: "Maken", exact: true }).click();
  await page.getByText("Kies een organisatie, of een of meer kringen.").waitFor();
  await page.getByRole("combobox", { name: "Welke organisatie?" }).fill("algemene ver");
  await page.getByRole("option", { name: /Algemene Vereniging Schoolleiders/ }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Maken", exact: true }).click();
  await page.getByRole("button", { name: "Ik heb de sleutel bewaard" }).click();
  await page.getByRole("heading", { name: "Ledenbericht" }).waitFor();
});

test("an administrator lets somebody report for another organisation than their own, until a day, and ends it", async () => {
  const page = await product.page("beheerder");
  await page.goto("/beheer/rapporteurs");
  await settled(page);
  await page.getByLabel("E-mailadres van de rapporteur").fill("deelnemer@kenniskring.example");
  await page.getByRole("combobox", { name: /Organisatie/ }).fill("algemene ver");
  await page.getByRole("option", { name: /Algemene Vereniging Schoolleiders/ }).click();
  await page.getByLabel(/Laatste dag/).fill("2031-07-31");
  await page.getByRole("button", { name: "Aanstellen" }).click();
  await page.getByText(/rapporteert nu voor Algemene Vereniging Schoolleiders/).waitFor();
  await page.getByText(/Algemene Vereniging Schoolleiders · sinds .* · tot .*2031/).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("button", { name: /Rapporteren laten stoppen/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Stoppen" }).click();
  await page.getByText(/rapporteert niet meer/).waitFor();
});
