import { after } from "../../kernel/clock.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { identity } from "../../kernel/ids.ts";
import { announce } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import type { Membership } from "../memberships/membership.entity.ts";
import { Need } from "./need.entity.ts";
import { Offer } from "./offer.entity.ts";
import { whyNotWithdrawSupply } from "./supply.policy.ts";
import { SUPPLY_LASTS, SupplyStatus } from "./supply.status.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "offer.added": { offerId: string; personId: string; communityId: string };
    "offer.withdrawn": { offerId: string; personId: string; communityId: string };
    "need.added": { needId: string; personId: string; communityId: string };
    "need.withdrawn": { needId: string; personId: string; communityId: string };
  }
}

type Member = Pick<Membership, "id" | "communityId" | "personId">;

interface NewNeed {
  text: string;
  tags?: string[];
}

interface NewOffer extends NewNeed {
  capacity?: number | null;
}

function contentOf(tx: Transaction, { id: membershipId, communityId, personId }: Member, { text, tags = [] }: NewNeed) {
  return { ...identity(tx.at), membershipId, communityId, personId, text, tags, status: SupplyStatus.OPEN, expiresAt: after(tx.at, SUPPLY_LASTS) };
}

/** A member says what they bring. */
export async function addOffer(tx: Transaction, member: Member, { capacity = null, ...content }: NewOffer): Promise<Offer> {
  const offer = tx.manager.create(Offer, { ...contentOf(tx, member, content), capacity });
  await tx.manager.insert(Offer, offer);
  const { communityId, personId } = member;
  await announce(tx, "offer.added", { offerId: offer.id, personId, communityId }, { communityId, actorId: personId });
  return offer;
}

/** A member says what they look for. */
export async function addNeed(tx: Transaction, member: Member, content: NewNeed): Promise<Need> {
  const need = tx.manager.create(Need, contentOf(tx, member, content));
  await tx.manager.insert(Need, need);
  const { communityId, personId } = member;
  await announce(tx, "need.added", { needId: need.id, personId, communityId }, { communityId, actorId: personId });
  return need;
}

export async function withdrawOffer(tx: Transaction, { id: offerId, communityId, personId }: Offer): Promise<void> {
  await close(tx, "offers", offerId, personId);
  await announce(tx, "offer.withdrawn", { offerId, personId, communityId }, { communityId, actorId: personId });
}

export async function withdrawNeed(tx: Transaction, { id: needId, communityId, personId }: Need): Promise<void> {
  await close(tx, "needs", needId, personId);
  await announce(tx, "need.withdrawn", { needId, personId, communityId }, { communityId, actorId: personId });
}

// Of two at once the second waits for the row, and is told that it is closed.
async function close(tx: Transaction, table: "offers" | "needs", id: string, personId: string): Promise<void> {
  const [row] = await sql<{ personId: string; status: SupplyStatus }>(tx, `SELECT person_id AS "personId", status FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
  refuseIf(row ? whyNotWithdrawSupply(row, personId) : null);
  await sql(tx, `UPDATE ${table} SET status = 'WITHDRAWN' WHERE id = $1`, [id]);
}
