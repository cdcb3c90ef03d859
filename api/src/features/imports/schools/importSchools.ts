import { newId } from "../../../kernel/ids.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { OrganisationKind } from "../../organisations/organisation.entity.ts";
import { compareRegister, summaryOf, type RegisterChange } from "./compareRegister.ts";
import type { RegisteredSchool } from "./readRegister.ts";

const ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('school register', 0))";

/** The register says a board's number and not its name. */
const BOARDS = `
  INSERT INTO organisations (id, created_at, name, kind, board_number)
  SELECT id, $2, 'Schoolbestuur ' || number, '${OrganisationKind.SCHOOL_BOARD}', number FROM jsonb_to_recordset($1) AS given (id uuid, number text)
  ON CONFLICT (board_number) WHERE board_number IS NOT NULL DO NOTHING`;

const WRITE = `
  INSERT INTO organisations (id, created_at, name, kind, brin, place, holiday_region, parent_id)
  SELECT given.id, $2, given.name, '${OrganisationKind.SCHOOL}', given.brin, given.place, given.region, b.id
  FROM jsonb_to_recordset($1) AS given (id uuid, brin text, name text, place text, region text, board text) JOIN organisations b ON b.board_number = given.board
  ON CONFLICT (brin) WHERE brin IS NOT NULL DO UPDATE
  SET name = excluded.name, place = excluded.place, holiday_region = excluded.holiday_region, parent_id = excluded.parent_id, closed_at = NULL`;

const CLOSE = "UPDATE organisations SET closed_at = $2 WHERE brin = ANY($1)";

/** Takes the register as it is now: what is closed stays where people came from. The same file again changes nothing. */
export async function importSchools(tx: Transaction, schools: readonly RegisteredSchool[]): Promise<RegisterChange> {
  await sql(tx, ONE_AT_A_TIME);
  const change = await compareRegister(tx, schools);
  await sql(tx, BOARDS, [JSON.stringify(change.boards.map((number) => ({ id: newId(tx.at), number }))), tx.at]);
  const written = [...change.fresh, ...change.reopened, ...change.changed.map(({ now }) => now)];
  await sql(tx, WRITE, [JSON.stringify(written.map((school) => ({ id: newId(tx.at), ...school }))), tx.at]);
  await sql(tx, CLOSE, [change.closing.map(({ brin }) => brin), tx.at]);
  return change;
}

export function registerInWords(change: RegisterChange): string[] {
  const summary = summaryOf(change);
  return [
    `Schools: ${summary.read} read = ${summary.new} new + ${summary.changed} changed + ${summary.reopened} reopened + ${summary.unchanged} unchanged; ${summary.closed} closed.`,
    `Boards: ${summary.boards} new.`,
  ];
}
