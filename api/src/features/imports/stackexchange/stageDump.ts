import { excerptOf, plainText, renderMarkdown } from "../../../kernel/markdown.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { type Author, type Parsed, type PostRow, parseComment, parsePost, parseUser, parseVote } from "./attributes.ts";
import { DUMP_FILES, type DumpFile, type DumpFolder } from "./dumpFolder.ts";
import { htmlToMarkdownFor } from "./htmlToMarkdown.ts";
import { commentToMarkdown } from "./markdownEscapes.ts";
import { type DumpRow, readRows } from "./readRows.ts";
import { Staging, type StagingTable } from "./staging.ts";
import { Tally } from "./summary.ts";

export interface Origin {
  /** Tells this dump apart from every other one, down to the community that it goes to. */
  source: string;
  /** The site's own address, for links within it. */
  base: string | undefined;
}

export interface Watch {
  /** Throws when the import should stop. */
  pulse(): void;
  progress(file: string, rows: number, done: boolean): void;
  writing(what: string): void;
}

type Reader = { table: StagingTable; id?: string; stage: (row: DumpRow) => Parsed<Record<string, unknown>> };

const leftOut: Partial<Record<DumpFile, string>> = {
  Badges: "badge",
  Tags: "tag (taken from the questions)",
  PostLinks: "related or duplicate question",
  PostHistory: "earlier version",
};

/** Reads every file of the dump into the staging tables; nothing is written elsewhere while something may still turn out to be unreadable. */
export async function stageDump(tx: Transaction, { files }: DumpFolder, origin: Origin, watch: Watch): Promise<Map<DumpFile, Tally>> {
  const readers = readersFor(origin.base);
  const tallies = new Map<DumpFile, Tally>();
  for (const file of DUMP_FILES) {
    const path = files.get(file);
    if (path !== undefined) tallies.set(file, await stageFile(tx, { file, path, reader: readers[file] }, origin, watch));
  }
  for (const table of ["staged_people", "staged_posts", "staged_comments", "staged_votes"]) await sql(tx, `ANALYZE ${table}`);
  return tallies;
}

interface Source {
  file: DumpFile;
  path: string;
  reader: Reader | undefined;
}

async function stageFile(tx: Transaction, { file, path, reader }: Source, { source }: Origin, watch: Watch): Promise<Tally> {
  const tally = new Tally(`${file}.xml`);
  const report = () => {
    watch.pulse();
    watch.progress(tally.file, tally.read, false);
  };
  const staging = reader && new Staging(tx, reader.table, { id: reader.id, parameters: reader.id ? [source] : [], sent: report });
  let staged = 0;
  for await (const row of readRows(path, file.toLowerCase())) {
    tally.read += 1;
    const parsed = reader?.stage(row) ?? { skipped: leftOut[file] ?? "no counterpart here" };
    if (parsed.skipped !== undefined) tally.skipped(parsed.skipped);
    else staged += 1;
    if (parsed.skipped === undefined) await staging?.add(parsed.row);
    else if (tally.read % 10_000 === 0) report();
  }
  await staging?.flush();
  if (reader) {
    const [kept] = await sql<{ count: number }>(tx, `SELECT count(*)::int AS count FROM ${reader.table}`);
    tally.skipped("with a number that stood in the file before", staged - (kept?.count ?? 0));
  }
  watch.progress(tally.file, tally.read, true);
  return tally;
}

function readersFor(base: string | undefined): Partial<Record<DumpFile, Reader>> {
  const toMarkdown = htmlToMarkdownFor(base);
  return {
    Users: {
      table: "staged_people",
      stage: (row) => through(parseUser(row), ({ id, createdAt, displayName }) => ({ key: keyOf({ userId: id, name: null }), number: id, name: displayName, at: createdAt, in_users: true })),
    },
    Posts: { table: "staged_posts", id: "pg_temp.imported_id($2, 'post', r.number, '', r.at)", stage: (row) => through(parsePost(row), (post) => stagedPost(post, toMarkdown)) },
    Comments: {
      table: "staged_comments",
      id: "pg_temp.imported_id($2, 'comment', r.number, '', r.at)",
      stage: (row) =>
        through(parseComment(row), ({ id, createdAt, postId, text, author }) => {
          const body = commentToMarkdown(text);
          return { number: id, post: postId, at: createdAt, body, html: renderMarkdown(body), ...stagedAuthor(author) };
        }),
    },
    Votes: { table: "staged_votes", stage: (row) => through(parseVote(row), ({ id, postId, createdAt, kind }) => ({ number: id, post: postId, at: createdAt, accepts: kind === "ACCEPTED" })) },
  };
}

function through<Row>(parsed: Parsed<Row>, stage: (row: Row) => Record<string, unknown> | string): Parsed<Record<string, unknown>> {
  if (parsed.skipped !== undefined) return parsed;
  const row = stage(parsed.row);
  return typeof row === "string" ? { skipped: row } : { row };
}

const TITLE_LENGTH = 80;

function stagedPost(post: PostRow, toMarkdown: (html: string) => string): Record<string, unknown> | string {
  const body = toMarkdown(post.html);
  if (body === "") return "post without text";
  const html = renderMarkdown(body);
  const common = { number: post.id, at: post.createdAt, edited: post.editedAt, body, html, ...stagedAuthor(post.author) };
  if (post.kind === "ANSWER") return { ...common, is_question: false, question: post.questionId };
  const words = plainText(html);
  const title = post.title ?? (titleFrom(words) || "Zonder titel");
  return { ...common, is_question: true, accepted: post.acceptedAnswerId, title, excerpt: excerptOf(words), tags: post.tags };
}

const stagedAuthor = (author: Author) => ({ author_key: keyOf(author), author_number: author.userId ?? 0, author_name: author.name });

/** A person of the dump: by number, else by the name that is left, else the one who stands for all unknown authors. */
function keyOf({ userId, name }: Author): string {
  if (userId !== null) return `user ${userId}`;
  return name === null ? "unknown" : `name ${name}`;
}

const titleFrom = (words: string) => (words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, "")}…` : words);
