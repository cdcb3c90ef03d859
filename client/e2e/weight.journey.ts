import { expect, it } from "@jest/globals";
import { journey, settled } from "./support/journey.ts";

const { page } = journey();

const FIRST_ROUTE_AT_MOST = 200_000;
const ANY_ROUTE_AT_MOST = 300_000;

it.each([
  { route: "/", who: null, most: FIRST_ROUTE_AT_MOST },
  { route: "/", who: "deelnemer", most: FIRST_ROUTE_AT_MOST },
  { route: "/veiligheid", who: "deelnemer", most: ANY_ROUTE_AT_MOST },
  { route: "/veiligheid/bijdragen/nieuw", who: "deelnemer", most: ANY_ROUTE_AT_MOST },
] as const)("sends at most $most bytes of compressed script for $route to $who", async ({ route, who, most }) => {
  const reader = await page(who);
  await reader.goto(route);
  await settled(reader);

  const script = await reader.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => new URL(entry.name).pathname.endsWith(".js"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );

  expect(script).toBeGreaterThan(50_000);
  expect(script).toBeLessThanOrEqual(most);
});
