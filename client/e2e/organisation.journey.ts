import { expect, it } from "@jest/globals";
import { axeFindings, journey, settled } from "./support/journey.ts";

const product = journey();

it("finds where somebody works while they type, by keyboard, and keeps it", async () => {
  const page = await product.page("beheerder");
  await page.goto("/instellingen");
  await settled(page);
  const field = page.getByRole("combobox", { name: /Waar je werkt/ });
  await field.fill("zzzz");
  await page.getByRole("option").or(page.getByText(/Niets gevonden/).first()).first().waitFor();

  await field.fill("algemene ver");
  await page.getByRole("option", { name: /Algemene Vereniging Schoolleiders/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await field.inputValue()).toBe("Algemene Vereniging Schoolleiders (AVS)");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await page.getByText("Je profiel is opgeslagen.").first().waitFor();

  await page.reload();
  await settled(page);
  expect(await page.getByRole("combobox", { name: /Waar je werkt/ }).inputValue()).toBe("Algemene Vereniging Schoolleiders (AVS)");
});
