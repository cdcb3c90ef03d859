import { sql, type Transaction } from "../../../kernel/transaction.ts";
import type { RegisteredSchool } from "./readRegister.ts";
import { NOTHING_TAKEN, UnreadableRegister } from "./unreadableRegister.ts";

/** What a register would do to the schools that stand here. */
export interface RegisterChange {
  read: number;
  /** Numbers of boards that are not here yet. */
  boards: string[];
  fresh: RegisteredSchool[];
  changed: { before: RegisteredSchool; now: RegisteredSchool }[];
  reopened: RegisteredSchool[];
  closing: RegisteredSchool[];
}

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

const SCHOOLS = `
  SELECT o.brin, o.name, o.place, o.holiday_region AS region, b.board_number AS board, o.closed_at IS NOT NULL AS closed
  FROM organisations o LEFT JOIN organisations b ON b.id = o.parent_id WHERE o.brin IS NOT NULL`;

const BOARDS = "SELECT board_number AS number FROM organisations WHERE board_number IS NOT NULL";

type Known = RegisteredSchool & { closed: boolean };

/** Changes nothing. Refuses a register that would close more than a tenth of the schools. */
export async function compareRegister(tx: Transaction, schools: readonly RegisteredSchool[]): Promise<RegisterChange> {
  const before = new Map((await sql<Known>(tx, SCHOOLS)).map((school) => [school.brin, school]));
  const known = new Set((await sql<{ number: string }>(tx, BOARDS)).map(({ number }) => number));
  const given = new Set(schools.map(({ brin }) => brin));
  const closing = [...before.values()].filter(({ brin, closed }) => !closed && !given.has(brin));
  if (closing.length > before.size * MOST_CLOSING)
    throw new UnreadableRegister(`The file lacks ${closing.length} of the ${before.size} schools that stand here: it is not the whole register. ${NOTHING_TAKEN}`, {
      because: "register.incomplete",
      params: { missing: closing.length, known: before.size },
    });

  return {
    read: schools.length,
    boards: [...new Set(schools.map(({ board }) => board))].filter((number) => !known.has(number)),
    fresh: schools.filter(({ brin }) => !before.has(brin)),
    reopened: schools.filter(({ brin }) => before.get(brin)?.closed),
    changed: schools.flatMap((now) => {
      const was = before.get(now.brin);
      return was && differs(now, was) ? [{ before: was, now }] : [];
    }),
    closing,
  };
}

function differs(school: RegisteredSchool, known: Known): boolean {
  if (known.closed) return false;
  return (["name", "place", "region", "board"] as const).some((property) => school[property] !== known[property]);
}

export function summaryOf({ read, boards, fresh, changed, reopened, closing }: RegisterChange): RegisterSummary {
  const written = fresh.length + changed.length + reopened.length;
  return { read, boards: boards.length, new: fresh.length, changed: changed.length, reopened: reopened.length, unchanged: read - written, closed: closing.length };
}
