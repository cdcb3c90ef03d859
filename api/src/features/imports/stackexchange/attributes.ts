import type { DumpRow } from "./readRows.ts";

/** What a row of a dump says, or why it is left out. The reasons are what the summary counts by. */
export type Parsed<Row> = { row: Row; skipped?: undefined } | { skipped: string };

/** A user's number, or only the name that is left of a deleted one, or nothing. */
export type Author = { userId: number | null; name: string | null };

export type UserRow = { id: number; createdAt: Date; displayName: string };
type PostBase = { id: number; createdAt: Date; html: string; author: Author; editedAt: Date | null };
export type QuestionRow = PostBase & { kind: "QUESTION"; title: string | null; tags: string[]; acceptedAnswerId: number | null };
export type AnswerRow = PostBase & { kind: "ANSWER"; questionId: number };
export type PostRow = QuestionRow | AnswerRow;
export type CommentRow = { id: number; createdAt: Date; postId: number; text: string; author: Author };
export type VoteRow = { id: number; createdAt: Date; postId: number; kind: "HELPFUL" | "ACCEPTED" };

export const UNUSABLE = "without a usable number or date";

const postTypesLeftOut: Record<string, string> = {
  "3": "orphaned tag wiki",
  "4": "tag wiki excerpt",
  "5": "tag wiki",
  "6": "moderator nomination",
  "7": "wiki placeholder",
  "8": "privilege wiki",
};
const voteTypesLeftOut: Record<string, string> = {
  "3": "down vote",
  "4": "offensive flag",
  "5": "bookmark",
  "6": "vote to close",
  "7": "vote to reopen",
  "8": "bounty",
  "9": "bounty",
  "10": "vote to delete",
  "11": "vote to undelete",
  "12": "spam flag",
  "15": "moderator review",
  "16": "approved edit",
};

export function parseUser({ attributes }: DumpRow): Parsed<UserRow> {
  const [id, createdAt] = [wholeNumber(attributes["Id"]), moment(attributes["CreationDate"])];
  if (id === null || createdAt === null) return { skipped: UNUSABLE };
  return { row: { id, createdAt, displayName: nonBlank(attributes["DisplayName"]) ?? unnamed(id) } };
}

export function parsePost({ attributes }: DumpRow): Parsed<PostRow> {
  const [id, createdAt, type] = [wholeNumber(attributes["Id"]), moment(attributes["CreationDate"]), attributes["PostTypeId"]];
  if (id === null || createdAt === null) return { skipped: UNUSABLE };
  const author = { userId: wholeNumber(attributes["OwnerUserId"]), name: nonBlank(attributes["OwnerDisplayName"]) };
  const base = { id, createdAt, html: attributes["Body"] ?? "", author, editedAt: moment(attributes["LastEditDate"]) };
  if (type === "1") {
    const acceptedAnswerId = wholeNumber(attributes["AcceptedAnswerId"]);
    return { row: { ...base, kind: "QUESTION", title: nonBlank(attributes["Title"]), tags: tagsOf(attributes["Tags"]), acceptedAnswerId } };
  }
  if (type === "2") {
    const questionId = wholeNumber(attributes["ParentId"]);
    return questionId === null ? { skipped: "answer that names no question" } : { row: { ...base, kind: "ANSWER", questionId } };
  }
  return { skipped: postTypesLeftOut[type ?? ""] ?? `post of unknown type ${type ?? "(none)"}` };
}

export function parseComment({ attributes }: DumpRow): Parsed<CommentRow> {
  const [id, createdAt, postId] = [wholeNumber(attributes["Id"]), moment(attributes["CreationDate"]), wholeNumber(attributes["PostId"])];
  if (id === null || createdAt === null || postId === null) return { skipped: UNUSABLE };
  const text = nonBlank(attributes["Text"]);
  if (text === null) return { skipped: "comment without text" };
  const author = { userId: wholeNumber(attributes["UserId"]), name: nonBlank(attributes["UserDisplayName"]) };
  return { row: { id, createdAt, postId, text, author } };
}

export function parseVote({ attributes }: DumpRow): Parsed<VoteRow> {
  const [id, createdAt, postId] = [wholeNumber(attributes["Id"]), moment(attributes["CreationDate"]), wholeNumber(attributes["PostId"])];
  if (id === null || createdAt === null || postId === null) return { skipped: UNUSABLE };
  const type = attributes["VoteTypeId"];
  if (type === "1") return { row: { id, createdAt, postId, kind: "ACCEPTED" } };
  if (type === "2") return { row: { id, createdAt, postId, kind: "HELPFUL" } };
  return { skipped: voteTypesLeftOut[type ?? ""] ?? `vote of unknown type ${type ?? "(none)"}` };
}

/** What is shown for someone of whom the dump has kept the number only. */
export const unnamed = (userId: number) => `Auteur ${userId}`;

/** Both shapes: `<lesson><proofs>` until 2023, `|lesson|proofs|` since. */
function tagsOf(text: string | undefined): string[] {
  const tags = (text ?? "").split(/[<>|]/).map((tag) => tag.trim().toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined || !/^-?\d{1,15}$/.test(text)) return null;
  return Number(text);
}

/** Moments stand in the dump in UTC without saying so. Before 1970 no id could hold them. */
function moment(text: string | undefined): Date | null {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(text)) return null;
  const milliseconds = Date.parse(text.endsWith("Z") ? text : `${text}Z`);
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? new Date(milliseconds) : null;
}

function nonBlank(text: string | undefined): string | null {
  const folded = text?.trim() ?? "";
  return folded === "" ? null : folded;
}
