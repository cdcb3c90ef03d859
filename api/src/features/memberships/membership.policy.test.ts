import { describe, expect, it } from "@jest/globals";
import { MembershipRole } from "./membership.entity.ts";
import { outlastsOwn, whyNotChangeRole, whyNotContribute, whyNotLeave, whyNotRemove } from "./membership.policy.ts";

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
    ["a member", as(MEMBER), 1, false, null],
    ["a member where nobody facilitates", as(MEMBER), 0, false, null],
    ["an observer", as(OBSERVER), 1, false, null],
    ["an expert", as(EXPERT), 1, false, null],
    ["one of two facilitators", as(FACILITATOR), 2, false, null],
    ["the last facilitator, who does not know", as(FACILITATOR), 1, false, { code: "CONFLICT", because: "membership.last_facilitator" }],
    ["the last facilitator, who knows", as(FACILITATOR), 1, true, null],
    ["an outsider", null, 1, true, { code: "FORBIDDEN", because: "membership.required" }],
  ])("%s", (_who, membership, facilitators, acceptCaretaker, refusal) => {
    expect(whyNotLeave(membership, facilitators, acceptCaretaker)).toEqual(refusal);
  });
});

const [required, fellow, own, ended] = [
  { code: "FORBIDDEN", because: "membership.facilitator_required" }, { code: "FORBIDDEN", because: "membership.fellow_facilitator" },
  { code: "CONFLICT", because: "membership.own" }, { code: "CONFLICT", because: "membership.ended" },
];
const actor = (role: MembershipRole | null, admin = false) => ({ id: "1", admin, role, endsAt: null });
const member = (role: MembershipRole, more: { personId?: string; ended?: boolean } = {}) => ({ personId: "2", role, ended: false, ...more });
const oneself = { personId: "1" };

describe("who may remove a member, and who may give another role", () => {
  it.each([
    ["a facilitator a member", actor(FACILITATOR), member(MEMBER), null, null],
    ["a facilitator an expert", actor(FACILITATOR), member(EXPERT), null, null],
    ["a facilitator another", actor(FACILITATOR), member(FACILITATOR), fellow, fellow],
    ["a facilitator themselves", actor(FACILITATOR), member(FACILITATOR, oneself), own, null],
    ["a facilitator who was a member and is gone", actor(FACILITATOR), member(MEMBER, { ended: true }), ended, ended],
    ["a member another", actor(MEMBER), member(MEMBER), required, required],
    ["a member themselves", actor(MEMBER), member(MEMBER, oneself), required, required],
    ["an expert a member", actor(EXPERT), member(MEMBER), required, required],
    ["an observer a member", actor(OBSERVER), member(MEMBER), required, required],
    ["an outsider a member", actor(null), member(MEMBER), required, required],
    ["an outsider who is gone", actor(null), member(MEMBER, { ended: true }), required, required],
    ["an administrator a member", actor(null, true), member(MEMBER), null, null],
    ["an administrator a facilitator", actor(null, true), member(FACILITATOR), null, null],
    ["an administrator themselves", actor(FACILITATOR, true), member(FACILITATOR, oneself), own, null],
    ["an administrator who is gone", actor(null, true), member(MEMBER, { ended: true }), ended, ended],
  ])("%s", (_who, by, of, removal, change) => {
    expect([whyNotRemove(by, of), whyNotChangeRole(by, of)]).toEqual([removal, change]);
  });
});

describe("a mandate that somebody gives", () => {
  const [soon, later] = [new Date(1000), new Date(2000)];
  it.each([
    ["as long as their own", later, FACILITATOR, later, false],
    ["shorter", later, FACILITATOR, soon, false],
    ["longer", soon, FACILITATOR, later, true],
    ["without end, though their own has one", soon, FACILITATOR, null, true],
    ["without end, as their own", null, FACILITATOR, null, false],
    ["of another role, longer", soon, EXPERT, later, false],
  ])("%s", (_how, mine, role, endsAt, outlasts) => {
    expect(outlastsOwn({ ...actor(FACILITATOR), endsAt: mine }, { role, endsAt })).toBe(outlasts);
    expect(outlastsOwn({ ...actor(FACILITATOR, true), endsAt: mine }, { role, endsAt })).toBe(false);
  });
});
