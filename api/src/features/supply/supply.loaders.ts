import type { Context } from "../../kernel/context.ts";
import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { holdsAt, mayRead } from "../memberships/membership.rights.ts";
import { Need } from "./need.entity.ts";
import { Offer } from "./offer.entity.ts";

type Table = typeof Offer | typeof Need;
const tableOf = (entity: Table) => (entity === Offer ? "offers" : "needs");

/** What stands open of memberships that hold now, in communities that the viewer may read. */
async function openOf<T extends Offer | Need>(entity: Table, membershipIds: string[], context: Context): Promise<T[]> {
  const scope = context.scope();
  const ids = scope.parameters.add(membershipIds);
  const now = scope.parameters.add(scope.now);
  return context.db.rows<T>(
    `SELECT ${context.db.columns(entity, "s")} FROM ${tableOf(entity)} s JOIN memberships m ON m.id = s.membership_id
     WHERE s.membership_id = ANY(${ids}) AND s.status IN ('OPEN', 'MATCHED') AND s.expires_at > ${now} AND ${holdsAt("m", now)} AND ${mayRead(scope, "s.community_id")}
     ORDER BY s.id`,
    scope.parameters.values,
  );
}

async function visible<T extends Offer | Need>(entity: Table, ids: string[], context: Context): Promise<T[]> {
  const scope = context.scope();
  const text = `SELECT ${context.db.columns(entity, "s")} FROM ${tableOf(entity)} s WHERE s.id = ANY(${scope.parameters.add(ids)}) AND ${mayRead(scope, "s.community_id")}`;
  return context.db.rows<T>(text, scope.parameters.values);
}

export const offersOfMembership: GroupLoader<string, Offer> = {
  batch: (ids, context) => openOf<Offer>(Offer, ids, context),
  groupOf: ({ membershipId }) => membershipId,
};

export const needsOfMembership: GroupLoader<string, Need> = {
  batch: (ids, context) => openOf<Need>(Need, ids, context),
  groupOf: ({ membershipId }) => membershipId,
};

/** Those that the viewer may see, whatever became of them. */
export const offerById: Loader<string, Offer> = { batch: (ids, context) => visible<Offer>(Offer, ids, context), keyOf: ({ id }) => id };

export const needById: Loader<string, Need> = { batch: (ids, context) => visible<Need>(Need, ids, context), keyOf: ({ id }) => id };
