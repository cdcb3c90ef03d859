import { describe, expect, it } from "@jest/globals";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { InvitationState } from "./invitation.entity.ts";
import { whyNotAcceptInvitation, whyNotInvite, whyNotInviteAs, whyNotResendInvitation, whyNotWithdrawInvitation } from "./invitation.policy.ts";

const { OPEN, ACCEPTED, WITHDRAWN, EXPIRED } = InvitationState;
const ongoing = { archivedAt: null };
const archived = { archivedAt: new Date(0) };
const closed = { code: "CONFLICT", because: "invitation.closed" };
const atRest = { code: "CONFLICT", because: "community.archived" };

describe("who may invite", () => {
  it.each([
    ["a facilitator", ongoing, true, null],
    ["a facilitator, once it is archived", archived, true, atRest],
    ["somebody else", ongoing, false, { code: "FORBIDDEN", because: "invitation.not_facilitator" }],
    ["somebody else, once it is archived", archived, false, { code: "FORBIDDEN", because: "invitation.not_facilitator" }],
  ])("%s", (_who, community, facilitates, refusal) => expect(whyNotInvite(community, facilitates)).toEqual(refusal));

  it.each([
    [MembershipRole.MEMBER, null],
    [MembershipRole.EXPERT, null],
    [MembershipRole.OBSERVER, null],
    [MembershipRole.FACILITATOR, { code: "FORBIDDEN", because: "invitation.no_facilitators" }],
  ])("as %s", (role, refusal) => expect(whyNotInviteAs(role)).toEqual(refusal));
});

describe("what may still be done with an invitation", () => {
  it.each([[OPEN, null], [EXPIRED, closed], [ACCEPTED, closed], [WITHDRAWN, closed]])("taken back while %s", (state, refusal) => expect(whyNotWithdrawInvitation(state)).toEqual(refusal));

  it.each([
    ["open or merely expired", ongoing, null, null],
    ["settled", ongoing, new Date(0), closed],
    ["open, once the community is archived", archived, null, atRest],
    ["settled, once the community is archived", archived, new Date(0), closed],
  ])("sent anew, when %s", (_how, community, settledAt, refusal) => expect(whyNotResendInvitation(community, { settledAt })).toEqual(refusal));
});

describe("who may accept", () => {
  const noor = { email: "noor@school.example" };
  const other = { code: "FORBIDDEN", because: "invitation.other_address" };
  it.each([
    ["who has the address", ongoing, OPEN, noor, null, null],
    ["a visitor", ongoing, OPEN, null, null, { code: "UNAUTHENTICATED", because: "session.required" }],
    ["who has another address", ongoing, OPEN, { email: "mo@school.example" }, null, other],
    ["who has no address", ongoing, OPEN, { email: null }, null, other],
    ["who has another address, of a closed one", archived, WITHDRAWN, { email: "mo@school.example" }, {}, other],
    ["who is inside already", ongoing, OPEN, noor, {}, { code: "CONFLICT", because: "join.member" }],
    ["who has the address, once the community is archived", archived, OPEN, noor, null, atRest],
    ...[ACCEPTED, WITHDRAWN, EXPIRED].map((state) => [`who has the address, of one that is ${state}`, ongoing, state, noor, null, closed] as const),
  ] as const)("%s", (_who, community, state, account, membership, refusal) => {
    expect(whyNotAcceptInvitation(community, { ...noor, state }, account, membership)).toEqual(refusal);
  });
});
