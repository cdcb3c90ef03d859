import { announce } from "../../kernel/outbox.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { inTransaction, sql, type Transaction } from "../../kernel/transaction.ts";
import { announceIfOrphaned } from "./caretaker.ts";
import "./events.ts";
import { inTurn } from "./inTurn.ts";
import { MembershipEnd } from "./membership.entity.ts";

const DUE = `
  SELECT due.community_id AS id FROM (
    SELECT m.community_id, m.ends_at AS at FROM memberships m WHERE m.ends_at <= $1 AND m.end_cause IS NULL
    UNION ALL
    SELECT m.community_id, r.announce_at FROM role_assignments r JOIN memberships m ON m.id = r.membership_id WHERE r.announce_at <= $1
  ) due ORDER BY due.at LIMIT 1`;
const ABOUT = `m.id AS "membershipId", m.person_id AS "personId", m.community_id AS "communityId"`;
const ENDED = `UPDATE memberships m SET end_cause = 'ENDED' WHERE m.community_id = $1 AND m.ends_at <= $2 AND m.end_cause IS NULL RETURNING ${ABOUT}, m.ends_at AS at`;
const BEGUN = `UPDATE role_assignments r SET announce_at = NULL FROM memberships m
  WHERE m.id = r.membership_id AND m.community_id = $1 AND r.announce_at <= $2 RETURNING ${ABOUT}, r.starts_at AS at`;

interface Passed {
  membershipId: string;
  personId: string;
  communityId: string;
  at: Date;
}

/** Tells what ended because its date came: memberships, and mandates. Access ended at that very moment; this is only the news of it. */
export async function announceEnds(runtime: Runtime): Promise<void> {
  while (await inTransaction(runtime, announceEndsOfOne));
}

/** All that ended in one community; answers whether there was one. */
async function announceEndsOfOne(before: Transaction): Promise<boolean> {
  const [due] = await sql<{ id: string }>(before, DUE, [before.at]);
  if (!due) return false;
  const tx = await inTurn(before, due.id);
  const ended = await sql<Passed>(tx, ENDED, [due.id, tx.at]);
  const begun = await sql<Passed>(tx, BEGUN, [due.id, tx.at]);
  for (const { at: _at, ...about } of ended) await announce(tx, "membership.left", { ...about, cause: MembershipEnd.ENDED }, { communityId: due.id });
  for (const { at: _at, ...about } of begun) await announce(tx, "membership.roleChanged", about, { communityId: due.id });
  await announceIfOrphaned(tx, due.id, [...ended, ...begun].map(({ at }) => at));
  return true;
}
