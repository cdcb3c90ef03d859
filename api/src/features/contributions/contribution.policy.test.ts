import { describe, expect, it } from "@jest/globals";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { ContributionKind } from "./contribution.entity.ts";
import { whyNotAccept, whyNotComment, whyNotMarkHelpful, whyNotRemoveComment, whyNotRevise, whyNotReviseComment } from "./contribution.policy.ts";

const gone = new Date(0);
const open = { archivedAt: null };
const archived = { archivedAt: gone };
const member = { role: MembershipRole.MEMBER };
const facilitator = { role: MembershipRole.FACILITATOR };
const observer = { role: MembershipRole.OBSERVER };
const ME = "me";
const YOU = "you";

const forbidden = (because: string) => ({ code: "FORBIDDEN", because });
const conflict = (because: string) => ({ code: "CONFLICT", because });
const required = forbidden("membership.required");
const observing = forbidden("membership.observer");
const closed = conflict("community.archived");

const mine = { authorId: ME, retractedAt: null };
const yours = { authorId: YOU, retractedAt: null };

describe("who may comment", () => {
  it.each([
    ["a member", open, member, yours, null],
    ["the author", open, member, mine, null],
    ["a member, once it is retracted", open, member, { ...yours, retractedAt: gone }, conflict("contribution.retracted")],
    ["an observer", open, observer, yours, observing],
    ["an outsider", open, null, yours, required],
    ["a member of an archived community", archived, member, yours, closed],
  ])("%s", (_who, community, membership, contribution, refusal) => {
    expect(whyNotComment(community, membership, contribution)).toEqual(refusal);
  });
});

describe("who may revise or retract", () => {
  it.each([
    ["the author", open, member, mine, null],
    ["another member", open, member, yours, forbidden("contribution.not_author")],
    ["a facilitator", open, facilitator, yours, forbidden("contribution.not_author")],
    ["the author, once it is retracted", open, member, { ...mine, retractedAt: gone }, conflict("contribution.retracted")],
    ["another, once it is retracted", open, member, { ...yours, retractedAt: gone }, forbidden("contribution.not_author")],
    ["the author who observes by now", open, observer, mine, observing],
    ["the author who left", open, null, mine, required],
    ["the author, once it is archived", archived, member, mine, closed],
  ])("%s", (_who, community, membership, contribution, refusal) => {
    expect(whyNotRevise(community, membership, contribution, ME)).toEqual(refusal);
  });
});

describe("who may find something helpful", () => {
  it.each([
    ["a member, a contribution", open, member, yours, null],
    ["a member, a comment", open, member, { authorId: YOU, removedAt: null }, null],
    ["its author", open, member, mine, { code: "SELF_EXCHANGE", because: "helpful.own" }],
    ["its author, once retracted", open, member, { ...mine, retractedAt: gone }, { code: "SELF_EXCHANGE", because: "helpful.own" }],
    ["a member, once retracted", open, member, { ...yours, retractedAt: gone }, conflict("contribution.retracted")],
    ["a member, once removed", open, member, { authorId: YOU, removedAt: gone }, conflict("comment.removed")],
    ["an observer", open, observer, yours, observing],
    ["an outsider", open, null, yours, required],
    ["a member of an archived community", archived, member, yours, closed],
  ])("%s", (_who, community, membership, subject, refusal) => {
    expect(whyNotMarkHelpful(community, membership, subject, ME)).toEqual(refusal);
  });
});

const comment = { id: "c", authorId: ME, removedAt: null, parentId: null, isRemark: false };
const theirs = { ...comment, authorId: YOU };

describe("who may revise a comment", () => {
  it.each([
    ["its author", open, member, comment, null],
    ["another member", open, member, theirs, forbidden("comment.not_author")],
    ["a facilitator", open, facilitator, theirs, forbidden("comment.not_author")],
    ["its author, once it is removed", open, member, { ...comment, removedAt: gone }, conflict("comment.removed")],
    ["its author who observes by now", open, observer, comment, observing],
    ["its author who left", open, null, comment, required],
    ["its author, once it is archived", archived, member, comment, closed],
  ])("%s", (_who, community, membership, subject, refusal) => {
    expect(whyNotReviseComment(community, membership, subject, ME)).toEqual(refusal);
  });
});

describe("who may remove a comment", () => {
  it.each([
    ["its author", open, member, comment, null],
    ["a facilitator", open, facilitator, theirs, null],
    ["another member", open, member, theirs, forbidden("comment.not_author")],
    ["an expert", open, { role: MembershipRole.EXPERT }, theirs, forbidden("comment.not_author")],
    ["its author, once it is removed", open, member, { ...comment, removedAt: gone }, conflict("comment.removed")],
    ["a facilitator, once it is removed", open, facilitator, { ...theirs, removedAt: gone }, conflict("comment.removed")],
    ["its author who observes by now", open, observer, comment, observing],
    ["an outsider", open, null, theirs, required],
    ["a facilitator of an archived community", archived, facilitator, theirs, closed],
  ])("%s", (_who, community, membership, subject, refusal) => {
    expect(whyNotRemoveComment(community, membership, subject, ME)).toEqual(refusal);
  });
});

describe("who may accept an answer", () => {
  const asked = { ...mine, kind: ContributionKind.QUESTION };
  it.each([
    ["the asker, another's answer", open, member, asked, theirs, null],
    ["the asker, an own answer", open, member, asked, comment, { code: "SELF_EXCHANGE", because: "answer.own" }],
    ["the asker, a reply", open, member, asked, { ...theirs, parentId: "p" }, conflict("answer.not_a_question")],
    ["the asker, a remark", open, member, asked, { ...theirs, isRemark: true }, conflict("answer.not_a_question")],
    ["the asker, a removed answer", open, member, asked, { ...theirs, removedAt: gone }, conflict("answer.removed")],
    ["the asker, of a retracted question", open, member, { ...asked, retractedAt: gone }, theirs, conflict("contribution.retracted")],
    ["the author of something else", open, member, { ...asked, kind: ContributionKind.INSIGHT }, theirs, conflict("answer.not_a_question")],
    ["another member", open, member, { ...asked, authorId: YOU }, theirs, forbidden("answer.only_asker")],
    ["a facilitator", open, facilitator, { ...asked, authorId: YOU }, theirs, forbidden("answer.only_asker")],
    ["the asker who observes by now", open, observer, asked, theirs, observing],
    ["the asker who left", open, null, asked, theirs, required],
    ["the asker, once it is archived", archived, member, asked, theirs, closed],
  ])("%s", (_who, community, membership, question, answer, refusal) => {
    expect(whyNotAccept(community, membership, question, answer, ME)).toEqual(refusal);
  });
});
