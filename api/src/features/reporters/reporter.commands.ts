import { recordAct } from "../../kernel/audit.ts";
import { ErrorCode, found, Refused } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { OrganisationReporter } from "./organisationReporter.entity.ts";

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "reporter.appointed": { organisationId: string; endsAt: string | null };
    "reporter.ended": { organisationId: string };
  }
}

interface NewReporter {
  personId: string;
  organisationId: string;
  endsAt: Date | null;
  decidedBy: string | null;
}

const LAST = `SELECT id FROM organisation_reporters
  WHERE person_id = $1 AND organisation_id = $2 AND (ends_at IS NULL OR ends_at > $3)`;

/** Lets a person report for an organisation from now on. Two at once are judged one after the other. */
export async function appointReporter(tx: Transaction, { personId, organisationId, endsAt, decidedBy }: NewReporter): Promise<OrganisationReporter> {
  await sql(tx, "SELECT 1 FROM people WHERE id = $1 FOR UPDATE", [personId]);
  if ((await sql(tx, LAST, [personId, organisationId, tx.at])).length > 0) throw new Refused(ErrorCode.CONFLICT, "reporter.already");
  const reporter = tx.manager.create(OrganisationReporter, { ...identity(tx.at), personId, organisationId, startsAt: tx.at, endsAt, decidedBy });
  await tx.manager.insert(OrganisationReporter, reporter);
  await recordAct(tx, "reporter.appointed", { organisationId, endsAt: endsAt?.toISOString() ?? null }, { actorId: decidedBy, subjectId: personId });
  return reporter;
}

const END = `UPDATE organisation_reporters SET ends_at = greatest($2, starts_at)
  WHERE id = $1 AND (ends_at IS NULL OR ends_at > $2) RETURNING person_id AS "personId", organisation_id AS "organisationId"`;

/** Ends it now; what ended already stays as it was. The tokens that this person made for the organisation stop with it. */
export async function endReporter(tx: Transaction, id: string, endedBy: string): Promise<OrganisationReporter> {
  const [ended] = await sql<{ personId: string; organisationId: string }>(tx, END, [id, tx.at]);
  if (ended) await recordAct(tx, "reporter.ended", { organisationId: ended.organisationId }, { actorId: endedBy, subjectId: ended.personId });
  return found(await tx.manager.findOneBy(OrganisationReporter, { id }));
}
