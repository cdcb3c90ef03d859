import { expect, it } from "@jest/globals";
import { whyNotJoin, whyNotUnlink } from "./identity.policy.ts";

it.each([
  ["with an account like most", { admin: false, knowsProvider: false }, null],
  ["who is administrator", { admin: true, knowsProvider: false }, "identity.link_first"],
  ["whose account knows the provider by another subject", { admin: false, knowsProvider: true }, "identity.link_first"],
])("somebody with the verified address of a person %s", (_who, owner, because) => {
  expect(whyNotJoin(owner)?.because ?? null).toBe(because);
});

it.each([
  ["a password", { hasPassword: true, others: 0 }, null],
  ["another provider", { hasPassword: false, others: 1 }, null],
  ["both", { hasPassword: true, others: 1 }, null],
  ["nothing", { hasPassword: false, others: 0 }, "identity.only_way_in"],
])("a provider is taken off an account that has %s besides", (_what, ways, because) => {
  expect(whyNotUnlink(ways)?.because ?? null).toBe(because);
});
