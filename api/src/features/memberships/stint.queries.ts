import { found } from "../../kernel/errors.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { MembershipRole } from "./membership.entity.ts";
import type { Actor } from "./membership.policy.ts";
import { holdsAt, withRole } from "./membership.rights.ts";

/** A membership at the moment of the transaction; ended ones keep the role they had last. */
export interface Stint {
  id: string;
  personId: string;
  communityId: string;
  role: MembershipRole;
  /** Of the mandate of a facilitator, of the membership of anybody else. */
  endsAt: Date | null;
  ended: boolean;
  /** The organisation that the person comes from now. */
  organisationId: string | null;
}

/** Whether a community goes on, at the turn of the transaction. */
export async function communityNow(tx: Transaction, communityId: string): Promise<{ archivedAt: Date | null }> {
  const [community] = await sql<{ archivedAt: Date | null }>(tx, 'SELECT archived_at AS "archivedAt" FROM communities WHERE id = $1', [communityId]);
  return found(community);
}

const STINT = `
  SELECT m.id, m.person_id AS "personId", m.community_id AS "communityId", r.role, NOT (${holdsAt("m", "$2")}) AS ended, p.organisation_id AS "organisationId",
    CASE WHEN r.role = 'FACILITATOR' THEN r.ends_at ELSE m.ends_at END AS "endsAt"
  FROM memberships m JOIN people p ON p.id = m.person_id
  JOIN LATERAL (SELECT r.role, r.ends_at FROM role_assignments r WHERE r.membership_id = m.id AND r.starts_at <= $2 ORDER BY r.starts_at DESC, r.ends_at DESC NULLS FIRST LIMIT 1) r ON true
  WHERE m.id = $1`;

export async function stintOf(tx: Transaction, membershipId: string): Promise<Stint> {
  const [stint] = await sql<Stint>(tx, STINT, [membershipId, tx.at]);
  return found(stint);
}

const CURRENT = `SELECT m.id FROM memberships m WHERE m.community_id = $1 AND m.person_id = $2 AND ${holdsAt("m", "$3")}`;

/** What a person is in a community now; null: nothing. */
export async function currentStint(tx: Transaction, communityId: string, personId: string): Promise<Stint | null> {
  const [current] = await sql<{ id: string }>(tx, CURRENT, [communityId, personId, tx.at]);
  return current ? stintOf(tx, current.id) : null;
}

/** Whoever acts on the membership of another, as they stand in that community now. */
export async function actorIn(tx: Transaction, communityId: string, { id, admin }: { id: string; admin: boolean }): Promise<Actor> {
  const own = await currentStint(tx, communityId, id);
  return { id, admin, role: own?.role ?? null, endsAt: own?.endsAt ?? null };
}

const FACILITATORS = `SELECT count(*)::int AS count FROM memberships m ${withRole("m", "$2")}
  WHERE m.community_id = $1 AND ${holdsAt("m", "$2")} AND m_role.role = 'FACILITATOR'`;

export async function countFacilitators(tx: Transaction, communityId: string): Promise<number> {
  const [facilitators] = await sql<{ count: number }>(tx, FACILITATORS, [communityId, tx.at]);
  return facilitators?.count ?? 0;
}
