import { describe, expect, it } from "@jest/globals";
import { MembershipRole } from "./membership.entity.ts";
import { whyNotContribute, whyNotLeave } from "./membership.policy.ts";

const open = { archivedAt: null };
const archived = { archivedAt: new Date(0) };
const as = (role: MembershipRole) => ({ role });
const { MEMBER, FACILITATOR, EXPERT, OBSERVER } = MembershipRole;

describe("who may contribute", () => {
  it.each([
    ["a member", open, as(MEMBER), null],
    ["a facilitator", open, as(FACILITATOR), null],
    ["an expert", open, as(EXPERT), null],
    ["an observer", open, as(OBSERVER), { code: "FORBIDDEN", because: "membership.observer" }],
    ["an outsider", open, null, { code: "FORBIDDEN", because: "membership.required" }],
    ["a member, once it is archived", archived, as(MEMBER), { code: "CONFLICT", because: "community.archived" }],
    ["a facilitator, once it is archived", archived, as(FACILITATOR), { code: "CONFLICT", because: "community.archived" }],
    ["an observer, once it is archived", archived, as(OBSERVER), { code: "FORBIDDEN", because: "membership.observer" }],
    ["an outsider, once it is archived", archived, null, { code: "FORBIDDEN", because: "membership.required" }],
  ])("%s", (_who, community, membership, refusal) => {
    expect(whyNotContribute(community, membership)).toEqual(refusal);
  });
});

describe("who may leave", () => {
  it.each([
    ["a member", as(MEMBER), 1, null],
    ["a member where nobody facilitates", as(MEMBER), 0, null],
    ["an observer", as(OBSERVER), 1, null],
    ["an expert", as(EXPERT), 1, null],
    ["one of two facilitators", as(FACILITATOR), 2, null],
    ["the last facilitator", as(FACILITATOR), 1, { code: "CONFLICT", because: "membership.last_facilitator" }],
    ["an outsider", null, 1, { code: "FORBIDDEN", because: "membership.required" }],
  ])("%s", (_who, membership, facilitators, refusal) => {
    expect(whyNotLeave(membership, facilitators, false)).toEqual(refusal);
  });
});
