import { recordAct } from "../../kernel/audit.ts";
import type { Context } from "../../kernel/context.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { holdsAt } from "./membership.rights.ts";

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    /** An administrator read the inside of a community to which they do not belong; once a day each. */
    "community.read": Record<string, never>;
  }
}

/** What this process knows to be settled today, so that most reads ask nothing. The database itself keeps an entry a day. */
const settled = new WeakMap<Runtime, { day: string; pairs: Set<string> }>();

const AMSTERDAM = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

const NOT_A_MEMBER = `SELECT c.id FROM unnest($1::uuid[]) AS c(id)
  WHERE NOT EXISTS (SELECT 1 FROM memberships m WHERE m.community_id = c.id AND m.person_id = $2 AND ${holdsAt("m", "$3")})`;

/** Puts on record, before anything is answered, that an administrator read inside communities that are not theirs. */
export async function recordAdminReads({ viewer, runtime, db, now }: Context, communityIds: readonly string[]): Promise<void> {
  if (!viewer?.admin || communityIds.length === 0) return;
  const day = AMSTERDAM.format(now);
  const known = settled.get(runtime);
  const today = known?.day === day ? known : { day, pairs: new Set<string>() };
  settled.set(runtime, today);
  const fresh = [...new Set(communityIds)].filter((id) => !today.pairs.has(`${viewer.id}:${id}`));
  if (fresh.length === 0) return;
  // A member today may be none tonight: only what is on record is settled.
  const strange = await db.rows<{ id: string }>(NOT_A_MEMBER, [fresh, viewer.id, now]);
  if (strange.length === 0) return;
  await inTransaction(runtime, async (tx) => {
    for (const { id } of strange) await recordAct(tx, "community.read", {}, { actorId: viewer.id, communityId: id });
  });
  for (const { id } of strange) today.pairs.add(`${viewer.id}:${id}`);
}

/** The rows, once it is on record that they were read; what is about the reader is theirs. */
export async function onRecord<R extends { communityId: string }>(context: Context, rows: R[], about: (row: R) => string | null = () => null): Promise<R[]> {
  const strange = rows.filter((row) => about(row) !== context.viewer?.id);
  await recordAdminReads(context, strange.map(({ communityId }) => communityId));
  return rows;
}
