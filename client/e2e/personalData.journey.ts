import { readFile } from "node:fs/promises";
import { expect, it } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { address, axeFindings, journey, settled, tabTo } from "./support/journey.ts";

const { page } = journey();

const PASSWORD = "vier-losse-woorden-samen";
const NAME = "Karel Komtengaat";

async function mailedLink(email: string, path: string): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const list = await (await fetch(`${address}/dev/mail`)).text();
    for (const [item, id] of list.matchAll(/<li><a href="\/dev\/mail\/([\w-]+)">.*?<\/li>/gs)) {
      const letter = item.includes(email) ? await (await fetch(`${address}/dev/mail/${id}/text`)).text() : "";
      const [, link] = new RegExp(`(${path}\\?token=[\\w-]+)`).exec(letter) ?? [];
      if (link) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no letter with ${path} came for ${email}`);
}

/** An account of its own, so that the accounts of others stay. */
async function newAccount(visitor: Page, email: string): Promise<void> {
  await visitor.goto("/account-aanmaken");
  await settled(visitor);
  await visitor.getByLabel(/^Je naam/).fill(NAME);
  await visitor.getByLabel(/E-mailadres/).fill(email);
  await visitor.getByLabel(/^Wachtwoord/).fill(PASSWORD);
  await visitor.keyboard.press("Enter");
  await visitor.getByText("Er is mail onderweg.").waitFor();
  await visitor.goto(await mailedLink(email, "/account-bevestigen"));
  await visitor.getByRole("button", { name: "Bevestig mijn account" }).click();
  await visitor.getByText("Je account is klaar.").waitFor();
}

async function signIn(visitor: Page, email: string): Promise<void> {
  await visitor.goto("/inloggen");
  await settled(visitor);
  await visitor.getByLabel("E-mailadres").fill(email);
  await visitor.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await visitor.keyboard.press("Enter");
}

it("gets a person everything that is kept about them, by keyboard, in a file that opens for nobody else", async () => {
  const email = "karel@voorbeeld.example";
  const own = await page(null);
  await newAccount(own, email);
  await own.goto("/instellingen/gegevens");
  await settled(own);
  expect(await axeFindings(own)).toEqual([]);

  await tabTo(own, /^Zet mijn gegevens klaar/);
  await own.keyboard.press("Enter");
  await own.getByText("Je gegevens staan klaar.").waitFor();
  expect(await axeFindings(own)).toEqual([]);
  await tabTo(own, /^Download je gegevens/);
  const coming = own.waitForEvent("download");
  await own.keyboard.press("Enter");
  const download = await coming;
  expect(download.suggestedFilename()).toBe("kenniskring-mijn-gegevens.zip");
  const files = unzipSync(await readFile(await download.path()));
  const { tables } = JSON.parse(strFromU8(files["data.json"]!)) as { tables: Record<string, Record<string, unknown>[]> };
  expect(tables.people).toMatchObject([{ display_name: NAME, email }]);

  const reader = await page(null);
  await reader.setContent(strFromU8(files["index.html"]!));
  expect(await reader.getByRole("heading", { level: 1 }).innerText()).toBe("Mijn gegevens");
  expect(await reader.getByText(email).count()).toBeGreaterThan(0);
  expect(await axeFindings(reader)).toEqual([]);

  for (const who of ["beheerder", null] as const) {
    const other = await page(who);
    expect((await other.request.get(download.url())).status()).toBe(404);
  }
  await own.getByRole("link", { name: /^Meldingen/ }).first().click();
  await own.getByRole("link", { name: "Je gegevens staan klaar" }).click();
  await own.getByRole("heading", { level: 1, name: "Mijn gegevens" }).waitFor();
}, 60_000);

it("erases a person who asks for it, by keyboard: their password opens nothing any more, on no device", async () => {
  const email = "vera@voorbeeld.example";
  const own = await page(null);
  await newAccount(own, email);
  const phone = await page(null, { viewport: { width: 360, height: 740 } });
  await signIn(phone, email);
  await phone.getByRole("heading", { level: 1, name: /Goe/ }).waitFor();

  await own.goto("/instellingen/gegevens");
  await settled(own);
  await tabTo(own, /^Verwijder mijn account$/);
  await own.keyboard.press("Enter");
  const dialog = own.getByRole("dialog", { name: "Je account voorgoed verwijderen?" });
  await dialog.getByRole("button", { name: "Annuleren" }).waitFor();
  expect(await axeFindings(own)).toEqual([]);
  await own.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await own.keyboard.press("Enter");
  await dialog.getByLabel("Je wachtwoord", { exact: true }).fill("iets heel anders");
  await own.keyboard.press("Enter");
  await dialog.getByText("Dit is niet je wachtwoord.").waitFor();
  await dialog.getByLabel("Je wachtwoord", { exact: true }).fill(PASSWORD);
  await own.keyboard.press("Enter");
  await own.getByText("Je account is verwijderd.").waitFor();
  await own.getByRole("heading", { level: 1, name: /Je hebt iets te/ }).waitFor();

  await signIn(own, email);
  await own.getByRole("alert").waitFor();
  await phone.goto("/instellingen/gegevens");
  await phone.getByRole("heading", { level: 1, name: "Inloggen" }).waitFor();
}, 60_000);
