import { after } from "../../kernel/clock.ts";
import type { Fact, Processor } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { tell } from "../attention/notification.commands.ts";
import { NotificationKind } from "../attention/notification.entity.ts";
import { Person } from "../people/person.entity.ts";
import { archiveOf } from "./archive/archive.ts";
import { EXPORT_LIFE } from "./dataExport.commands.ts";
import { gather } from "./gather.ts";

const KEEP = "UPDATE data_exports SET archive = $2, made_at = $3, expires_at = $4 WHERE id = $1 AND made_at IS NULL RETURNING id";

/** Makes what was asked for and tells its person; whoever was killed over it left nothing, and it is made again. */
export const makeDataExport: Processor<"dataExport.requested"> = {
  name: "makeDataExport",
  on: ["dataExport.requested"],
  async handle(tx, facts) {
    for (const fact of facts) await make(tx, fact);
  },
};

async function make(tx: Transaction, fact: Fact<"dataExport.requested">): Promise<void> {
  const { dataExportId, personId } = fact.payload;
  const [asked] = await sql(tx, "SELECT 1 FROM data_exports WHERE id = $1 AND made_at IS NULL FOR UPDATE", [dataExportId]);
  const person = asked ? await tx.manager.findOneBy(Person, { id: personId }) : null;
  if (!person) return;
  const archive = archiveOf(await gather(tx, personId), { language: person.language, at: tx.at });
  await sql(tx, KEEP, [dataExportId, archive, tx.at, after(tx.at, EXPORT_LIFE)]);
  await tell(tx, fact, { kind: NotificationKind.DATA_EXPORT_READY, subjectId: dataExportId, recipients: [personId], membersOnly: false });
}
