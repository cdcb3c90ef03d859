import { createHash } from "node:crypto";
import { after, MINUTE, SECOND } from "./clock.ts";
import { Database } from "./database.ts";
import { ErrorCode, Refused } from "./errors.ts";
import type { MessageKey } from "./messages.ts";
import { nobodys } from "./personalData.ts";
import type { Runtime } from "./runtime.ts";

/** So many within so long, over all nodes. */
export interface Limit {
  name: string;
  most: number;
  within: number;
}

// One row per key, and its lock is the queue: however many tries come at once, they are weighed one after the other.
const COUNT = `
  INSERT INTO tries AS t (key, moments, until) VALUES ($1, ARRAY[$2::timestamptz], $3)
  ON CONFLICT (key) DO UPDATE
  SET moments = ARRAY(SELECT m FROM unnest(t.moments) m WHERE m > $4 ORDER BY m) || $2::timestamptz, until = $3
  WHERE (SELECT count(*) FROM unnest(t.moments) m WHERE m > $4) < $5
  RETURNING key`;

/** The moment at which the oldest of the tries that count is forgotten. */
const FREE_AGAIN = "SELECT m AS oldest FROM tries, unnest(moments) m WHERE key = $1 AND m > $2 ORDER BY m LIMIT 1";

const USED_UP = "SELECT FROM tries WHERE key = $1 AND (SELECT count(*) FROM unnest(moments) m WHERE m > $2) >= $3";

type Setting = Pick<Runtime, "dataSource" | "clock">;

/**
 * Counts a try of somebody or something (known by a hash only); answers null when it may go on, else the seconds until it may. It is kept
 * at once and apart from whatever transaction is open: a try that failed was a try.
 */
export async function countTry({ dataSource, clock }: Setting, limit: Limit, of: string): Promise<number | null> {
  const now = clock.now();
  const since = after(now, -limit.within);
  const key = createHash("sha256").update(`${limit.name}:${of}`).digest();
  const database = new Database(dataSource);
  const counted = await database.rows(COUNT, [key, now, after(now, limit.within), since, limit.most]);
  if (counted.length > 0) return null;
  const [free] = await database.rows<{ oldest: Date }>(FREE_AGAIN, [key, since]);
  return free ? Math.max(1, Math.ceil((free.oldest.getTime() + limit.within - now.getTime()) / SECOND)) : 1;
}

/** Refuses with RATE_LIMITED where the tries are used up; counts nothing. */
export async function refuseIfUsedUp({ dataSource, clock }: Setting, limit: Limit, of: string, because: MessageKey): Promise<void> {
  const since = after(clock.now(), -limit.within);
  const key = createHash("sha256").update(`${limit.name}:${of}`).digest();
  const full = await new Database(dataSource).rows(USED_UP, [key, since, limit.most]);
  if (full.length > 0) throw new Refused(ErrorCode.RATE_LIMITED, because, { params: { seconds: limit.within / SECOND, minutes: limit.within / MINUTE } });
}

/** Counts a try, or refuses it with RATE_LIMITED and the seconds to wait. */
export async function countOrRefuse(setting: Setting, limit: Limit, of: string, because: MessageKey): Promise<void> {
  const seconds = await countTry(setting, limit, of);
  if (seconds !== null) throw new Refused(ErrorCode.RATE_LIMITED, because, { params: { seconds, minutes: Math.ceil(seconds / 60) } });
}

/** What no longer counts. */
export async function forgetOldTries({ dataSource, clock }: Setting): Promise<void> {
  await dataSource.query("DELETE FROM tries WHERE until < $1", [clock.now()]);
}

export const tryData = nobodys("tries", "a hash of who tried something, forgotten once it counts no longer", ["key"]);
