import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { axeFindings, journey, PASSWORD, settled, tabTo } from "./support/journey.ts";
import { startProduct, startSchool, type Running } from "./support/product.mjs";

const { page } = journey();
let product: Running;
let school: Running;

/** The school must know our address, and we that of the school: the port is chosen before either starts. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  const port = await freePort();
  const home = `http://localhost:${port}`;
  school = await startSchool(`${home}/inloggen/school/terug`);
  const one = { ISSUER: school.address, CLIENT_ID: "kenniskring", CLIENT_SECRET: "geheim-van-de-kring-dat-niemand-raadt" };
  const settings = Object.entries({ SCHOOL_NAME: "Schoolaccount", WEG_NAME: "Federatie" });
  for (const [name, value] of Object.entries(one)) settings.push([`SCHOOL_${name}`, value], [`WEG_${name}`, name === "ISSUER" ? "http://localhost:1" : value]);
  product = await startProduct({ PORT: String(port), PUBLIC_URL: home, OIDC_PROVIDERS: "school,weg", ...Object.fromEntries(settings.map(([name, value]) => [`OIDC_${name}`, value])) });
}, 120_000);
afterAll(async () => {
  await product.stop();
  await school.stop();
});

const visit = (path: string) => `${product.address}${path}`;

async function tellSchool(visitor: Page, name: string): Promise<void> {
  await visitor.getByLabel("Gebruikersnaam").fill(name);
  await visitor.keyboard.press("Enter");
}

it("signs in with a school account by keyboard alone, arrives where they were going, and chooses a password by mail", async () => {
  const visitor = await page(null);
  await visitor.goto(visit("/instellingen"));
  await visitor.getByRole("button", { name: "Inloggen met Schoolaccount" }).waitFor();
  expect(await axeFindings(visitor)).toEqual([]);
  await tabTo(visitor, /^Inloggen met Schoolaccount$/);
  await visitor.keyboard.press("Enter");
  await tellSchool(visitor, "fatima");
  await visitor.getByRole("heading", { level: 2, name: "Inlogdiensten" }).waitFor();
  await settled(visitor);
  expect(new URL(visitor.url()).pathname).toBe("/instellingen");
  await visitor.getByText("Ingelogd als Fatima el Amrani, fatima@school.example").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);
  await visitor.getByRole("button", { name: "Kies een wachtwoord" }).click();
  await visitor.getByText("Er is mail onderweg.").waitFor();
});

it("is told in words where the provider is silent or proves no address, and signs in with a password", async () => {
  const visitor = await page(null);
  await visitor.goto(visit("/inloggen"));
  await visitor.getByRole("button", { name: "Inloggen met Federatie" }).click();
  await visitor.getByRole("alert").getByText("Deze inlogdienst geeft nu geen antwoord.").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);
  await visitor.getByRole("button", { name: "Inloggen met Schoolaccount" }).click();
  await tellSchool(visitor, "zonder");
  await visitor.getByRole("alert").getByText("Deze inlogdienst bevestigt niet dat je e-mailadres van jou is.").waitFor();
  expect(await axeFindings(visitor)).toEqual([]);
  await visitor.getByLabel("E-mailadres").fill("deskundige@kenniskring.example");
  await visitor.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await visitor.keyboard.press("Enter");
  await visitor.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();
});

it("links a school account in the settings, and takes it off again", async () => {
  const owner = await page(null);
  await owner.goto(visit("/instellingen"));
  await owner.getByLabel("E-mailadres").fill("deelnemer@kenniskring.example");
  await owner.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await owner.keyboard.press("Enter");
  await owner.getByRole("button", { name: "Schoolaccount koppelen" }).click();
  const form = owner.locator("form", { hasText: "Je gaat naar Schoolaccount" });
  await form.getByLabel("Je wachtwoord", { exact: true }).fill(PASSWORD);
  expect(await axeFindings(owner)).toEqual([]);
  await form.getByRole("button", { name: "Verder naar Schoolaccount" }).click();
  await tellSchool(owner, "deelnemer");
  await owner.getByText("Gekoppeld. Je kunt vanaf nu ook zo inloggen.").waitFor();
  expect(await axeFindings(owner)).toEqual([]);
  await owner.getByRole("button", { name: "Schoolaccount ontkoppelen" }).click();
  await owner.getByRole("dialog").getByRole("button", { name: "Ontkoppelen" }).click();
  await owner.getByRole("button", { name: "Schoolaccount koppelen" }).waitFor();
});

it("erases an account without a password after signing in a moment ago", async () => {
  const owner = await page(null);
  await owner.goto(visit("/instellingen/gegevens"));
  await owner.getByRole("button", { name: "Inloggen met Schoolaccount" }).click();
  await tellSchool(owner, "fatima");
  await owner.getByRole("button", { name: "Verwijder mijn account" }).click();
  const dialog = owner.getByRole("dialog");
  await dialog.getByText("Je hebt geen wachtwoord.").waitFor();
  expect(await dialog.getByLabel("Je wachtwoord").count()).toBe(0);
  expect(await axeFindings(owner)).toEqual([]);
  await dialog.getByRole("button", { name: "Voorgoed verwijderen" }).click();
  await owner.getByText("Je account is verwijderd.").waitFor();
});
