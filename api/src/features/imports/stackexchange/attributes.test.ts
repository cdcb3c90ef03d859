import { describe, expect, it } from "@jest/globals";
import { parseComment, parsePost, parseUser, parseVote } from "./attributes.ts";

const row = (attributes: Record<string, string>) => ({ line: 1, attributes });
const question = { Id: "3", PostTypeId: "1", CreationDate: "2014-01-21T20:58:43.500", Body: "<p>Hoe?</p>", Title: "Hoe", Tags: "<a><b-c>", OwnerUserId: "39" };

describe("a post", () => {
  it("is a question with its moment in UTC, its tags and its accepted answer", () => {
    expect(parsePost(row({ ...question, AcceptedAnswerId: "9", LastEditDate: "2015-01-01T00:00:00.000" }))).toEqual({
      row: {
        kind: "QUESTION", id: 3, createdAt: new Date("2014-01-21T20:58:43.500Z"), html: "<p>Hoe?</p>", title: "Hoe", tags: ["a", "b-c"],
        acceptedAnswerId: 9, author: { userId: 39, name: null }, editedAt: new Date("2015-01-01T00:00:00.000Z"),
      },
    });
  });

  it("is an answer that names its question, by someone of whom only the name is left", () => {
    const { OwnerUserId: _, ...ownerless } = question;
    expect(parsePost(row({ ...ownerless, PostTypeId: "2", ParentId: "1", OwnerDisplayName: " user7 " }))).toMatchObject({
      row: { kind: "ANSWER", questionId: 1, author: { userId: null, name: "user7" } },
    });
  });

  it.each([
    ["<a><b>", ["a", "b"]],
    ["|a|b|", ["a", "b"]],
    ["<C++><c++>", ["c++"]],
    ["", []],
  ])("has tags in both shapes: %s", (Tags, tags) => {
    expect(parsePost(row({ ...question, Tags }))).toMatchObject({ row: { tags } });
  });

  it("may be a closed one, one of the system, or one without a title", () => {
    expect(parsePost(row({ ...question, ClosedDate: "2016-01-01T00:00:00.000", OwnerUserId: "-1", Title: " " }))).toMatchObject({
      row: { title: null, author: { userId: -1 } },
    });
  });

  it.each([
    [{ PostTypeId: "4" }, "tag wiki excerpt"],
    [{ PostTypeId: "5" }, "tag wiki"],
    [{ PostTypeId: "99" }, "post of unknown type 99"],
    [{ PostTypeId: "2" }, "answer that names no question"],
    [{ Id: "x1" }, "without a usable number or date"],
    [{ Id: "" }, "without a usable number or date"],
    [{ CreationDate: "21-01-2014" }, "without a usable number or date"],
    [{ CreationDate: "2014-13-41T00:00:00.000" }, "without a usable number or date"],
    [{ CreationDate: "1066-10-14T09:00:00.000" }, "without a usable number or date"],
  ])("is left out with a reason: %j", (change, skipped) => {
    expect(parsePost(row({ ...question, ...change }))).toEqual({ skipped });
  });
});

describe("other rows", () => {
  it("reads users, also those without a name", () => {
    expect(parseUser(row({ Id: "-1", CreationDate: "2010-08-25T20:17:20.720", DisplayName: "Community" }))).toMatchObject({ row: { id: -1, displayName: "Community" } });
    expect(parseUser(row({ Id: "5", CreationDate: "2010-08-25T20:17:20.720" }))).toMatchObject({ row: { displayName: "Auteur 5" } });
    expect(parseUser(row({ DisplayName: "Ada" }))).toEqual({ skipped: "without a usable number or date" });
  });

  it("reads comments, and leaves out those without text or post", () => {
    const comment = { Id: "1", PostId: "2", CreationDate: "2010-08-25T20:17:20.720", Text: "Goed punt", UserDisplayName: "Ada" };
    expect(parseComment(row(comment))).toMatchObject({ row: { id: 1, postId: 2, text: "Goed punt", author: { userId: null, name: "Ada" } } });
    expect(parseComment(row({ ...comment, Text: "  " }))).toEqual({ skipped: "comment without text" });
    expect(parseComment(row({ ...comment, PostId: "" }))).toEqual({ skipped: "without a usable number or date" });
  });

  it.each([
    ["1", { row: { kind: "ACCEPTED" } }],
    ["2", { row: { kind: "HELPFUL" } }],
    ["3", { skipped: "down vote" }],
    ["5", { skipped: "bookmark" }],
    ["77", { skipped: "vote of unknown type 77" }],
  ])("reads votes of type %s", (VoteTypeId, parsed) => {
    expect(parseVote(row({ Id: "1", PostId: "2", VoteTypeId, CreationDate: "2010-08-25T00:00:00.000" }))).toMatchObject(parsed);
  });
});
