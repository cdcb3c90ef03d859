import { describe, expect, it } from "@jest/globals";
import { AS_SCROLLED_TO, axeFindings, journey, settled, underStyle } from "./support/journey.ts";
import { allRoutes, ROLES } from "./support/routes.ts";

const product = journey();

/** Every role with AXE=all; without it those whose pages differ most, so that the whole suite stays quick. */
const roles = process.env.AXE === "all" ? ROLES : ([null, "deelnemer", "onderwerpbeheerder"] as const);

/** Some thirty pages each, with a second or two for each of them. */
const A_WALK = 300_000;

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };

describe.each(roles)("somebody signed in as %s", (who) => {
  it.each(["nl", "en"])("meets no barrier that axe knows, on any page, light or dark, in %s", async (language) => {
    const visitor = await product.page(who, { colorScheme: "light", viewport: DESK });
    await visitor.addInitScript((chosen) => localStorage.setItem("kenniskring.language", JSON.stringify(chosen)), language);
    const findings: string[] = [];
    for (const route of await allRoutes(product)) {
      await visitor.emulateMedia({ colorScheme: "light" });
      await visitor.goto(route);
      await settled(visitor);
      expect(await visitor.evaluate(() => document.documentElement.lang)).toBe(language);
      for (const finding of await axeFindings(visitor)) findings.push(`${route} ${finding}`);
      // Only the colours differ in the dark.
      await visitor.emulateMedia({ colorScheme: "dark" });
      for (const finding of await axeFindings(visitor, ["color-contrast", "link-in-text-block"])) findings.push(`${route} in the dark ${finding}`);
      await visitor.setViewportSize(PHONE);
      for (const finding of await axeFindings(visitor, ["target-size"])) findings.push(`${route} on a phone ${finding}`);
      await visitor.setViewportSize(DESK);
    }

    expect(findings).toEqual([]);
  }, A_WALK);
});

// WCAG 1.4.12: what a reader may set without losing anything.
const WIDE_TEXT = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

it.each([
  { how: "on a narrow phone, which is also a wide screen at four times the size", width: 320, style: "" },
  { how: "with wide text on a phone", width: 360, style: WIDE_TEXT },
  { how: "on a tablet", width: 768, style: "" },
])("loses nothing sideways $how", async ({ width, style }) => {
  const reader = await product.page("deelnemer", { viewport: { width, height: 700 } });
  const overflowing: string[] = [];
  for (const route of await allRoutes(product)) {
    await reader.goto(route);
    await settled(reader);
    const excess = await underStyle(reader, AS_SCROLLED_TO + style, () =>
      reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    );
    if (excess > 0) overflowing.push(`${route}: ${excess} px`);
  }

  expect(overflowing).toEqual([]);
}, A_WALK);
