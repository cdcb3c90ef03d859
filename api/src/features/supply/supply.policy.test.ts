import { describe, expect, it } from "@jest/globals";
import { whyNotWithdrawSupply } from "./supply.policy.ts";
import { SupplyStatus } from "./supply.status.ts";

const { OPEN, EXPIRED, MATCHED, FULFILLED, WITHDRAWN } = SupplyStatus;
const notOwn = { code: "FORBIDDEN", because: "supply.not_own" };
const closed = { code: "CONFLICT", because: "supply.closed" };

describe("who may take back what they offer or look for", () => {
  it.each([
    ["who said it", "me", OPEN, null],
    ["who said it, after its time", "me", EXPIRED, null],
    ["who said it, once it is matched", "me", MATCHED, closed],
    ["who said it, once it is fulfilled", "me", FULFILLED, closed],
    ["who said it, a second time", "me", WITHDRAWN, closed],
    ["somebody else", "you", OPEN, notOwn],
    ["somebody else, once it is closed", "you", WITHDRAWN, notOwn],
  ])("%s", (_who, personId, status, refusal) => {
    expect(whyNotWithdrawSupply({ personId, status }, "me")).toEqual(refusal);
  });
});
