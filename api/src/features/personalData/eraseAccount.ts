import { recordAct } from "../../kernel/audit.ts";
import { after, HOUR } from "../../kernel/clock.ts";
import { found } from "../../kernel/errors.ts";
import { announce } from "../../kernel/outbox.ts";
import { forgetAnswersWith } from "../../kernel/idempotency.ts";
import type { TableRules } from "../../kernel/personalData.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { withdrawAllOf } from "../admission/joinRequest.commands.ts";
import { forgetMentions } from "../contributions/forgetMentions.ts";
import { leaveCommunity } from "../memberships/membership.commands.ts";
import { forgetMentionsInRemovals } from "../moderation/forgetMentionsInRemovals.ts";
import { passSecondFactor } from "../people/secondFactor.commands.ts";
import { endOtherSessions } from "../people/session.commands.ts";
import { endReporter } from "../reporters/reporter.commands.ts";
import { revokeTokensOf } from "../tokens/serviceToken.commands.ts";
import { declarations } from "./declarations.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "account.erased": { personId: string };
  }
}

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "account.erased": Record<string, never>;
  }
}

const COMMUNITIES = `SELECT community_id AS id FROM memberships WHERE person_id = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY community_id`;
const REPORTS = "SELECT id FROM organisation_reporters WHERE person_id = $1 AND (ends_at IS NULL OR ends_at > $2)";
const ERASE = "UPDATE people SET erased_at = $2 WHERE id = $1 AND erased_at IS NULL RETURNING id";

/**
 * Erases a person for good: what they brought stays, without them. All that they hold ends as if they ended it themselves, so that whoever
 * has to know of it does; then every declared column becomes what is said beside its entity. All of it is kept, or nothing.
 */
export async function eraseAccount(tx: Transaction, personId: string, code: string | null): Promise<void> {
  // Requests first, so that nobody lets them in meanwhile; communities before people, here as everywhere.
  await withdrawAllOf(tx, personId);
  for (const { id } of await sql<{ id: string }>(tx, COMMUNITIES, [personId, tx.at])) await leaveCommunity(tx, id, personId, true);
  await passSecondFactor(tx, personId, code);
  for (const { id } of await sql<{ id: string }>(tx, REPORTS, [personId, tx.at])) await endReporter(tx, id, personId);
  await endOtherSessions(tx, personId, null);
  await forgetWords(tx, personId);
  await forget(tx, personId);
  // Only now, so that the log gets no name that is gone.
  await revokeTokensOf(tx, personId);
  const [erased] = await sql(tx, ERASE, [personId, tx.at]);
  found(erased);
  await forgetName(tx, personId);
  await recordAct(tx, "account.erased", {}, { actorId: personId, subjectId: personId });
  await announce(tx, "account.erased", { personId }, { actorId: personId });
}

const KNOWN_BY = "SELECT array_remove(ARRAY[id::text, to_json(display_name)::text, email], NULL) AS words FROM people WHERE id = $1";

/** What others hold of them, as long as it is known by what: answers to others, and what they wrote to whom they invited. */
async function forgetWords(tx: Transaction, personId: string): Promise<void> {
  const [known] = await sql<{ words: string[] }>(tx, KNOWN_BY, [personId]);
  await forgetAnswersWith(tx, found(known).words);
  await sql(tx, "UPDATE invitations SET message = NULL WHERE inviter_id = $1", [personId]);
}

/** Out of what others wrote. */
async function forgetName(tx: Transaction, personId: string): Promise<void> {
  await forgetMentions(tx, personId);
  await forgetMentionsInRemovals(tx, personId);
}

const MAILS_ABOUT = "DELETE FROM mails m WHERE EXISTS (SELECT 1 FROM jsonb_each_text(m.about) a WHERE a.value = ANY($1))";

/** What is declared to become of every table; the person's own row goes last, since others are found by it. Mail about what is gone goes along. */
async function forget(tx: Transaction, personId: string): Promise<void> {
  const gone: (string | null)[] = [];
  for (const declaration of declarations.toReversed()) {
    const text = statementOf(declaration);
    if (text) gone.push(...(await sql<{ id: string | null }>(tx, text, [personId])).map(({ id }) => id));
  }
  await sql(tx, MAILS_ABOUT, [gone]);
}

function statementOf({ table, whose, rows, columns }: TableRules): string | null {
  if (!whose) return null;
  if (rows === "go") return `DELETE FROM ${table} r WHERE ${whose} RETURNING to_jsonb(r) ->> 'id' AS id`;
  const changes = Object.entries(columns).flatMap(([column, { becomes }]) => (becomes ? [`${column} = ${becomes}`] : []));
  return changes.length > 0 ? `UPDATE ${table} r SET ${changes.join(", ")} WHERE ${whose}` : null;
}

const ERASED_LATELY = "SELECT id FROM people WHERE erased_at > $1";

/** What a request that was still under way, or a fact that was still to be handled, left behind of somebody who was erased. */
export async function forgetLeftovers(tx: Transaction): Promise<void> {
  for (const { id } of await sql<{ id: string }>(tx, ERASED_LATELY, [after(tx.at, -3 * HOUR)])) {
    await forget(tx, id);
    await forgetName(tx, id);
  }
}
