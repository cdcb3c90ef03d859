import { newId } from "../../../kernel/ids.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { OrganisationKind } from "../../organisations/organisation.entity.ts";
import { UnreadableRegister, type RegisteredSchool } from "./readRegister.ts";

export interface RegisterSummary {
  read: number;
  boards: number;
  new: number;
  changed: number;
  reopened: number;
  unchanged: number;
  closed: number;
}

/** A register that lacks more than this share of what stands here is a part of it, or something else. */
const MOST_CLOSING = 0.1;

const ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('school register', 0))";

/** The register says a board's number and not its name. */
const BOARDS = `
  INSERT INTO organisations (id, created_at, name, kind, board_number)
  SELECT id, $2, 'Schoolbestuur ' || number, '${OrganisationKind.SCHOOL_BOARD}', number FROM jsonb_to_recordset($1) AS given (id uuid, number text)
  ON CONFLICT (board_number) WHERE board_number IS NOT NULL DO NOTHING RETURNING id`;

const BEFORE = `
  SELECT o.brin, o.name, o.place, o.holiday_region AS region, b.board_number AS board, o.closed_at IS NOT NULL AS closed
  FROM organisations o LEFT JOIN organisations b ON b.id = o.parent_id WHERE o.brin IS NOT NULL`;

const WRITE = `
  INSERT INTO organisations (id, created_at, name, kind, brin, place, holiday_region, parent_id)
  SELECT given.id, $2, given.name, '${OrganisationKind.SCHOOL}', given.brin, given.place, given.region, b.id
  FROM jsonb_to_recordset($1) AS given (id uuid, brin text, name text, place text, region text, board text) JOIN organisations b ON b.board_number = given.board
  ON CONFLICT (brin) WHERE brin IS NOT NULL DO UPDATE
  SET name = excluded.name, place = excluded.place, holiday_region = excluded.holiday_region, parent_id = excluded.parent_id, closed_at = NULL`;

const CLOSE = "UPDATE organisations SET closed_at = $2 WHERE brin = ANY($1)";

type Known = RegisteredSchool & { closed: boolean };

/**
 * Takes the register as it is now: adds schools, brings them up to date, and closes those that are no longer in it. What is closed stays
 * where people came from. The same file again changes nothing. Refuses a file that would close more than a tenth of the schools.
 */
export async function importSchools(tx: Transaction, schools: readonly RegisteredSchool[]): Promise<RegisterSummary> {
  await sql(tx, ONE_AT_A_TIME);
  const before = new Map((await sql<Known>(tx, BEFORE)).map((school) => [school.brin, school]));
  const given = new Set(schools.map(({ brin }) => brin));
  const closing = [...before.values()].filter(({ brin, closed }) => !closed && !given.has(brin)).map(({ brin }) => brin);
  if (closing.length > before.size * MOST_CLOSING)
    throw new UnreadableRegister(`The file lacks ${closing.length} of the ${before.size} schools that stand here: it is not the whole register. Nothing of it was taken.`);

  const numbers = [...new Set(schools.map(({ board }) => board))].map((number) => ({ id: newId(tx.at), number }));
  const boards = await sql(tx, BOARDS, [JSON.stringify(numbers), tx.at]);
  const fresh = schools.filter(({ brin }) => !before.has(brin));
  const reopened = schools.filter(({ brin }) => before.get(brin)?.closed);
  const changed = schools.filter((school) => differs(school, before.get(school.brin)));
  const written = [...fresh, ...reopened, ...changed].map((school) => ({ id: newId(tx.at), ...school }));
  await sql(tx, WRITE, [JSON.stringify(written), tx.at]);
  await sql(tx, CLOSE, [closing, tx.at]);
  return { read: schools.length, boards: boards.length, new: fresh.length, changed: changed.length, reopened: reopened.length, unchanged: schools.length - written.length, closed: closing.length };
}

function differs(school: RegisteredSchool, known: Known | undefined): boolean {
  if (!known || known.closed) return false;
  return (["name", "place", "region", "board"] as const).some((property) => school[property] !== known[property]);
}

export function registerInWords(summary: RegisterSummary): string[] {
  return [
    `Schools: ${summary.read} read = ${summary.new} new + ${summary.changed} changed + ${summary.reopened} reopened + ${summary.unchanged} unchanged; ${summary.closed} closed.`,
    `Boards: ${summary.boards} new.`,
  ];
}
