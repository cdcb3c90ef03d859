import { after, MINUTE } from "../../kernel/clock.ts";
import type { ServiceToken } from "../../kernel/context.ts";
import { Database } from "../../kernel/database.ts";
import { ErrorCode, Refused } from "../../kernel/errors.ts";
import { networkOf } from "../../kernel/network.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { countTry, refuseIfUsedUp, type Limit } from "../../kernel/tries.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import { hashOfSecret, TOKEN_MARK } from "./serviceToken.commands.ts";
import { makerMayStill } from "./serviceTokenState.rights.ts";

/** A token is marked as used no more often than this, so that reading does not write. */
const USED_EVERY = 5 * MINUTE;
/** Wrong tokens from one network; beyond this none is looked at, right or wrong. */
const WRONG_TOKENS: Limit = { name: "service_token", most: 100, within: 15 * MINUTE };
/** Of an organisation with fewer people in a community, that they are there would say who. */
const SMALLEST_GROUP = 5;

interface Row extends ServiceToken {
  lastUsedAt: Date | null;
}

const BY_SECRET = `
  SELECT t.id, t.last_used_at AS "lastUsedAt", coalesce(t.community_ids, ARRAY(
    SELECT m.community_id FROM memberships m WHERE m.organisation_id = t.organisation_id AND ${holdsAt("m", "$2")}
    GROUP BY m.community_id HAVING count(DISTINCT m.person_id) >= ${SMALLEST_GROUP})) AS "communityIds"
  FROM service_tokens t WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND ${makerMayStill("t", "$2")}`;

/** The token with this secret. One that is unknown, expired, revoked or suspended is refused alike. */
export async function tokenBySecret(runtime: Runtime, secret: string, address: string): Promise<ServiceToken> {
  const network = networkOf(address);
  await refuseIfUsedUp(runtime, WRONG_TOKENS, network, "limit.network");
  const now = runtime.clock.now();
  const database = new Database(runtime.dataSource);
  const [row] = secret.startsWith(TOKEN_MARK) ? await database.rows<Row>(BY_SECRET, [hashOfSecret(secret), now]) : [];
  if (!row) {
    await countTry(runtime, WRONG_TOKENS, network);
    throw new Refused(ErrorCode.UNAUTHENTICATED, "service_token.invalid");
  }
  const { id, communityIds, lastUsedAt } = row;
  if (!lastUsedAt || lastUsedAt < after(now, -USED_EVERY)) await database.rows("UPDATE service_tokens SET last_used_at = $2 WHERE id = $1", [id, now]);
  return { id, communityIds };
}
