import { describe, expect, it } from "@jest/globals";
import { JoinRequestStatus } from "./joinRequest.entity.ts";
import {
  whyNotAcceptJoinRequest, whyNotAnswerFacilitator, whyNotAskApplicant, whyNotDeclineJoinRequest, whyNotRequestToJoin, whyNotWithdrawJoinRequest,
} from "./joinRequest.policy.ts";

const { SUBMITTED, INFORMATION_REQUESTED, ACCEPTED, DECLINED, WITHDRAWN, LAPSED } = JoinRequestStatus;
const ongoing = { archivedAt: null };
const archived = { archivedAt: new Date(0) };
const of = (status: JoinRequestStatus) => ({ applicantId: "yara", status });
const closed = { code: "CONFLICT", because: "join.closed" };
const ENDS = [ACCEPTED, DECLINED, WITHDRAWN, LAPSED];

describe("who may ask to join", () => {
  const yara = { id: "yara" };
  it.each([
    ["somebody who never asked", ongoing, yara, null, null, null],
    ["a visitor", ongoing, null, null, null, { code: "UNAUTHENTICATED", because: "session.required" }],
    ["a member", ongoing, yara, {}, of(ACCEPTED), { code: "CONFLICT", because: "join.member" }],
    ["a member, once it is archived", archived, yara, {}, null, { code: "CONFLICT", because: "join.member" }],
    ["anybody, once it is archived", archived, yara, null, null, { code: "CONFLICT", because: "community.archived" }],
    ["a visitor, once it is archived", archived, null, null, null, { code: "CONFLICT", because: "community.archived" }],
    ["who waits for a decision", ongoing, yara, null, of(SUBMITTED), { code: "CONFLICT", because: "join.open" }],
    ["who was asked something", ongoing, yara, null, of(INFORMATION_REQUESTED), { code: "CONFLICT", because: "join.open" }],
    ["who was let in and left", ongoing, yara, null, of(ACCEPTED), null],
    ["who was declined", ongoing, yara, null, of(DECLINED), null],
    ["who withdrew", ongoing, yara, null, of(WITHDRAWN), null],
    ["who never answered", ongoing, yara, null, of(LAPSED), null],
  ])("%s", (_who, community, viewer, membership, latest, refusal) => {
    expect(whyNotRequestToJoin(community, viewer, membership, latest)).toEqual(refusal);
  });
});

describe("who may decide", () => {
  const stranger = { code: "FORBIDDEN", because: "join.not_decider" };
  it.each([
    ["a decider, of a new request", ongoing, SUBMITTED, true, null, null, null],
    ["a decider, while an answer is waited for", ongoing, INFORMATION_REQUESTED, true, null, null, { code: "CONFLICT", because: "join.asked" }],
    ["somebody else", ongoing, SUBMITTED, false, stranger, stranger, stranger],
    ["somebody else, of a closed one", archived, DECLINED, false, stranger, stranger, stranger],
    ["a decider, once the community is archived", archived, SUBMITTED, true, { code: "CONFLICT", because: "community.archived" }, null, { code: "CONFLICT", because: "community.archived" }],
    ...ENDS.map((status) => [`a decider, of one that is ${status}`, ongoing, status, true, closed, closed, closed] as const),
  ] as const)("%s", (_who, community, status, may, accept, decline, ask) => {
    expect(whyNotAcceptJoinRequest(community, of(status), may)).toEqual(accept);
    expect(whyNotDeclineJoinRequest(of(status), may)).toEqual(decline);
    expect(whyNotAskApplicant(community, of(status), may)).toEqual(ask);
  });
});

describe("what an applicant may", () => {
  const notOwn = { code: "FORBIDDEN", because: "join.not_applicant" };
  it.each([
    ["the applicant, while it waits", SUBMITTED, "yara", null, { code: "CONFLICT", because: "join.not_asked" }],
    ["the applicant, who was asked", INFORMATION_REQUESTED, "yara", null, null],
    ["somebody else", INFORMATION_REQUESTED, "sander", notOwn, notOwn],
    ...ENDS.map((status) => [`the applicant, of one that is ${status}`, status, "yara", closed, closed] as const),
  ] as const)("%s", (_who, status, viewer, withdraw, answer) => {
    expect(whyNotWithdrawJoinRequest(of(status), viewer)).toEqual(withdraw);
    expect(whyNotAnswerFacilitator(of(status), viewer)).toEqual(answer);
  });
});
