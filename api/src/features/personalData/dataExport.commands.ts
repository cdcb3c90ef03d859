import { recordAct } from "../../kernel/audit.ts";
import { after, DAY, HOUR } from "../../kernel/clock.ts";
import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { Limit } from "../../kernel/tries.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "dataExport.requested": { dataExportId: string; personId: string };
  }
}

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    /** Somebody asked for what is kept about them. */
    "dataExport.requested": Record<string, never>;
  }
}

/** How long it can be fetched. */
export const EXPORT_LIFE = DAY;
/** What is not made by then will not be. */
export const LONGEST_MAKING = HOUR;
/** Of one person: to gather everything is work. */
export const EXPORTS: Limit = { name: "data_export", most: 10, within: DAY };

const MAKING = "SELECT 1 FROM data_exports WHERE person_id = $1 AND made_at IS NULL AND created_at > $2";

/** Asks for an export of what is kept about a person; one from before goes. Two at once are judged one after the other. */
export async function requestDataExport(tx: Transaction, personId: string): Promise<string> {
  await sql(tx, "SELECT 1 FROM people WHERE id = $1 FOR UPDATE", [personId]);
  if ((await sql(tx, MAKING, [personId, after(tx.at, -LONGEST_MAKING)])).length > 0) throw new Refused(ErrorCode.CONFLICT, "data_export.making");
  const { id, createdAt } = identity(tx.at);
  await sql(tx, "DELETE FROM data_exports WHERE person_id = $1", [personId]);
  await sql(tx, "INSERT INTO data_exports (id, created_at, person_id, expires_at) VALUES ($1, $2, $3, $4)", [id, createdAt, personId, after(tx.at, EXPORT_LIFE)]);
  await recordAct(tx, "dataExport.requested", {}, { actorId: personId, subjectId: personId });
  await announce(tx, "dataExport.requested", { dataExportId: id, personId });
  return id;
}

/** What nobody may fetch any more. */
export async function forgetOldDataExports(tx: Transaction): Promise<void> {
  await sql(tx, "DELETE FROM data_exports WHERE expires_at <= $1", [tx.at]);
}
