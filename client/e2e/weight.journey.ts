import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { inOurFonts, journey, settled } from "./support/journey.ts";

const { page } = journey();

/** What came over the line of files that end so, compressed. */
const bytesOf = (reader: Page, ending: string) =>
  reader.evaluate(
    (end) =>
      performance
        .getEntriesByType("resource")
        .filter((entry): entry is PerformanceResourceTiming => new URL(entry.name).pathname.endsWith(end))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    ending,
  );

const FIRST_ROUTE_AT_MOST = 200_000;
const ANY_ROUTE_AT_MOST = 300_000;
const FONTS_AT_MOST = 220_000;

it.each([
  { route: "/", who: null, most: FIRST_ROUTE_AT_MOST },
  { route: "/", who: "deelnemer", most: FIRST_ROUTE_AT_MOST },
  { route: "/veiligheid", who: "deelnemer", most: ANY_ROUTE_AT_MOST },
  { route: "/veiligheid/bijdragen/nieuw", who: "deelnemer", most: ANY_ROUTE_AT_MOST },
] as const)("sends at most $most bytes of compressed script for $route to $who", async ({ route, who, most }) => {
  const reader = await page(who);
  await reader.goto(route);
  await settled(reader);

  const script = await bytesOf(reader, ".js");
  expect(script).toBeGreaterThan(50_000);
  expect(script).toBeLessThanOrEqual(most);
});

it("sends no more of the fonts than pages draw with", async () => {
  const reader = await page("deelnemer");
  await reader.goto("/");
  await settled(reader);
  await inOurFonts(reader);

  const fonts = await bytesOf(reader, ".woff2");
  expect(fonts).toBeGreaterThan(50_000);
  expect(fonts).toBeLessThanOrEqual(FONTS_AT_MOST);
});
