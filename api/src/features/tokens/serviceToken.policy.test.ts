import { expect, it } from "@jest/globals";
import { whyNotCreateServiceToken } from "./serviceToken.policy.ts";

const NOBODY = { admin: false, reportsFor: [] };
const REPORTER = { admin: false, reportsFor: ["own"] };
const ADMIN = { admin: true, reportsFor: [] };

it.each([
  ["an administrator, of any organisation", ADMIN, "other", null],
  ["an administrator, of communities", ADMIN, null, null],
  ["a reporter, of their own organisation", REPORTER, "own", null],
  ["a reporter, of another organisation", REPORTER, "other", "service_token.own_organisation"],
  ["a reporter, of communities", REPORTER, null, "service_token.own_organisation"],
  ["anybody else, of an organisation", NOBODY, "own", "service_token.not_for_you"],
  ["anybody else, of communities", NOBODY, null, "service_token.not_for_you"],
])("a token made by %s", (_who, maker, organisationId, because) => {
  expect(whyNotCreateServiceToken(maker, organisationId)?.because ?? null).toBe(because);
});
