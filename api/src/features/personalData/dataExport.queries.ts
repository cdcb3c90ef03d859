import { after } from "../../kernel/clock.ts";
import { Database } from "../../kernel/database.ts";
import { isId } from "../../kernel/ids.ts";
import type { Loader } from "../../kernel/loaders.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { LONGEST_MAKING } from "./dataExport.commands.ts";
import { DataExportState, type DataExport } from "./dataExport.entity.ts";

type Row = Pick<DataExport, "id" | "createdAt" | "madeAt" | "expiresAt" | "size">;

/** The archive itself is read by whoever fetches it, never here. */
const READ = `SELECT e.id, e.created_at AS "createdAt", e.made_at AS "madeAt", e.expires_at AS "expiresAt", octet_length(e.archive) AS size FROM data_exports e`;

function told(row: Row, now: Date): Omit<DataExport, "personId" | "archive"> {
  const pending = row.createdAt > after(now, -LONGEST_MAKING) ? DataExportState.MAKING : DataExportState.FAILED;
  return { ...row, state: row.madeAt ? DataExportState.READY : pending, address: row.madeAt && `/instellingen/gegevens/${row.id}.zip` };
}

/** One's own, as long as it can be fetched; there is at most one. */
export const dataExportByPerson: Loader<string, Omit<DataExport, "archive">> = {
  batch: async (ids, { db, now }) => {
    const rows = await db.rows<Row & { personId: string }>(`${READ.replace(" FROM", ', e.person_id AS "personId" FROM')} WHERE e.person_id = ANY($1) AND e.expires_at > $2`, [ids, now]);
    return rows.map((row) => ({ ...told(row, now), personId: row.personId }));
  },
  keyOf: ({ personId }) => personId,
};

/** Seen by whose it is, and by nobody else. */
export const dataExportNodes: VisibleNodes = {
  type: "DataExport",
  visible: (scope, ids) =>
    `SELECT e.id FROM data_exports e WHERE e.id = ANY(${ids}) AND e.person_id = ${scope.parameters.add(scope.viewer?.id ?? null)} AND e.expires_at > ${scope.parameters.add(scope.now)}`,
  load: (context) => (context.viewer ? context.load(dataExportByPerson, context.viewer.id) : Promise.resolve(null)),
};

const ARCHIVE = "SELECT archive FROM data_exports WHERE id = $1 AND person_id = $2 AND expires_at > $3 AND archive IS NOT NULL";

/** The zip, for whom it was made. */
export async function archiveFor({ dataSource, clock }: Runtime, id: string, personId: string): Promise<Buffer | null> {
  if (!isId(id)) return null;
  const [row] = await new Database(dataSource).rows<{ archive: Buffer }>(ARCHIVE, [id, personId, clock.now()]);
  return row?.archive ?? null;
}
