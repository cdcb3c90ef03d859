import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { axeFindings, journey, settled } from "./support/journey.ts";

const { page } = journey();

const HEADER = "BEVOEGD GEZAG NUMMER;VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM;VAKANTIEREGIO";
const csv = (name: string, ...rows: string[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from([HEADER, ...rows].join("\r\n"), "latin1") });

const register = join(import.meta.dirname, "../../../shared/data/schools/duo-vestigingen-basisonderwijs-2026-08.csv");
const present = existsSync(register) || process.env.REQUIRE_SHARED === "1";

it("an administrator reads on which line a file is wrong, and nothing is taken", async () => {
  const admin = await page("beheerder");
  await admin.goto("/beheer/organisaties");
  await settled(admin);
  await admin.getByLabel("Bestand van DUO").setInputFiles(csv("register.csv", "20091;32JK00;Kbs Sint Jozef;IJLST;Noord", "20091;32J;X;IJLST;Noord"));

  await admin.getByText("Op regel 3 klopt de kolom VESTIGINGSCODE niet.").waitFor();
  expect(await admin.getByRole("button", { name: "Register overnemen" }).count()).toBe(0);
  expect(await axeFindings(admin)).toEqual([]);
});

(present ? it : it.skip)(`${present ? "" : "absent: ../shared. "}an administrator sees what the whole register changes, and takes it over`, async () => {
  const admin = await page("beheerder");
  await admin.goto("/beheer/organisaties");
  await settled(admin);
  await admin.getByLabel("Bestand van DUO").setInputFiles(register);
  await admin.getByText("Er is nog niets gewijzigd.").waitFor();
  expect(await axeFindings(admin)).toEqual([]);

  await admin.getByRole("button", { name: "Register overnemen" }).click();
  await admin.getByText(/Het register is overgenomen: 6\d{3} nieuw/).waitFor();

  await admin.getByLabel("Bestand van DUO").setInputFiles(csv("anders.csv"));
  await admin.getByLabel("Bestand van DUO").setInputFiles(register);
  await admin.getByText("Alles uit dit bestand staat er al.").waitFor();
});
