import type { EntityManager } from "typeorm";
import type { ProcessorTable } from "./outbox.ts";
import type { Runtime } from "./runtime.ts";

/** What a command needs: the open transaction, and the moment at which all of it happens. */
export interface Transaction {
  manager: EntityManager;
  at: Date;
  processors: ProcessorTable;
  /** An import of the past: its events reach ledger and roll-ups, never mail or sockets. */
  historical: boolean;
}

interface Options {
  at?: Date;
  historical?: boolean;
}

type Setting = Pick<Runtime, "dataSource" | "clock" | "processors">;

/** Runs the work in one transaction: all of it is kept, or nothing. */
export function inTransaction<T>(runtime: Setting, work: (tx: Transaction) => Promise<T>, options: Options = {}): Promise<T> {
  return within(runtime, runtime.dataSource.manager, work, options);
}

/** The same inside a transaction that is already open, as a savepoint of it. */
export function within<T>(
  { clock, processors }: Pick<Setting, "clock" | "processors">,
  manager: EntityManager,
  work: (tx: Transaction) => Promise<T>,
  { at = clock.now(), historical = false }: Options = {},
): Promise<T> {
  return manager.transaction((inner) => work({ manager: inner, at, processors, historical }));
}

/** Rows of a hand-written statement inside the transaction (also of INSERT, UPDATE or DELETE … RETURNING). */
export async function sql<T>(tx: Transaction, text: string, values: unknown[] = []): Promise<T[]> {
  const answer: unknown = await tx.manager.query(text, values);
  return (isWriteAnswer(answer) ? answer[0] : answer) as T[];
}

// TypeORM answers UPDATE and DELETE with [rows, count], everything else with the rows.
function isWriteAnswer(answer: unknown): answer is [unknown[], number] {
  return Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === "number";
}
