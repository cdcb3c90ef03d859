import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { serverAudits, type AuditResult } from "graphql-http";
import { World } from "../../test/world.ts";

let world: World;
let results: AuditResult[];

beforeAll(async () => {
  world = await World.open();
  const port = await world.server.listen(0, "127.0.0.1");
  results = await Promise.all(serverAudits({ url: `http://127.0.0.1:${port}/graphql` }).map((audit) => audit.fn()));
});
afterAll(() => world.close());

const named = (status: AuditResult["status"]) => results.filter((result) => result.status === status).map(({ name }) => name);

it("speaks GraphQL over HTTP as the audits of graphql-http want it: 61 asked, no MUST failed, at least 55 fine", () => {
  expect(results).toHaveLength(61);
  expect(named("error")).toEqual([]);
  expect(named("ok").length).toBeGreaterThanOrEqual(55);
  expect(named("warn").filter((name) => name.startsWith("MUST"))).toEqual([]);
});
