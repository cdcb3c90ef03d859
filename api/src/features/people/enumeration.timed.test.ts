import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { makeLog } from "../../app/log.ts";
import { World, type Answer } from "../../../test/world.ts";

/** The full measurement: `ENUMERATION=500`, of which the log at level info tells the figures (`TEST_LOG=info`). */
const MANY = Number(process.env.ENUMERATION ?? 30);
/**
 * The promise is 5 ms and 55 %, over 500. Few tries on a busy machine count only what most pairs agree on, and are repeated: a leak comes back in
 * every round and says the same, noise does not.
 */
const BOUNDS = MANY >= 500 ? { ms: 5, right: 0.55, agreed: 0.5, rounds: 1 } : { ms: 5, right: 0.8, agreed: 0.7, rounds: 3 };
const WARMING_UP = 8;
const A_ROUND = WARMING_UP + MANY;

let world: World;
const log = makeLog(process.env.TEST_LOG ?? "silent");
beforeAll(async () => {
  world = await World.open();
  const { id } = await world.a.person({ email: "eerste@voorbeeld.example", password: "vier-losse-woorden" });
  await world.rows(
    `INSERT INTO people (id, created_at, display_name, email, password_hash, language)
     SELECT gen_random_uuid(), p.created_at, 'Bekend', 'bekend' || n || '@voorbeeld.example', p.password_hash, 'nl' FROM people p, generate_series(0, $2::int) n WHERE p.id = $1`,
    [id, A_ROUND * BOUNDS.rounds],
  );
});
afterAll(() => world.close());

const ASKS: Record<string, (email: string) => { query: string; variables: object }> = {
  "signing in": (email) => ({ query: "mutation ($input: SignInInput!) { signIn(input: $input) { email } }", variables: { input: { email, password: "fout" } } }),
  "signing up": (email) => ({ query: "mutation ($input: SignUpInput!) { signUp(input: $input) }", variables: { input: { email, password: "vier-losse-woorden", displayName: "Noor" } } }),
  "asking for a new password": (email) => ({ query: "mutation ($email: String!) { requestPasswordReset(email: $email) }", variables: { email } }),
};

let network = 0;
async function timed(payload: object) {
  const n = ++network;
  const started = performance.now();
  const answer = await world.server.app.inject({ method: "POST", url: "/graphql", remoteAddress: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, headers: { "content-type": "application/json" }, payload });
  const time = performance.now() - started;
  // What a browser is given to keep is random; that it is given something must tell nothing.
  const kept = answer.cookies.map(({ value, ...cookie }) => ({ ...cookie, length: value.length }));
  return { time, said: { ...answer.json<Answer>(), kept } };
}

interface Pair {
  known: number;
  unknown: number;
}

/** The times of one round, in pairs. Who goes first changes, so that order tells nothing; the first few only warm up. */
async function timesOf(name: string, round: number): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let n = 0; n < A_ROUND; n++) {
    const nth = round * A_ROUND + n;
    const emails = [["known", `bekend${nth}@voorbeeld.example`], ["unknown", `niemand${nth}@voorbeeld.example`]] as const;
    const pair = { known: 0, unknown: 0 };
    const said = [];
    for (const [who, email] of n % 2 ? emails : emails.toReversed()) {
      const answer = await timed(ASKS[name]!(email));
      said.push(answer.said);
      pair[who] = answer.time;
    }
    expect(said[0]).toEqual(said[1]);
    expect(JSON.stringify(said[0])).not.toContain("RATE_LIMITED");
    if (n >= WARMING_UP) pairs.push(pair);
  }
  return pairs;
}

/** How much longer the known take, at least, in so large a share of the pairs; below zero where it is the unknown. At one half, the median. */
function agreedDifference(pairs: readonly Pair[], share: number): number {
  const sorted = pairs.map(({ known, unknown }) => known - unknown).toSorted((a, b) => a - b);
  const quorum = Math.ceil(share * sorted.length);
  return Math.max(0, sorted[sorted.length - quorum]!) + Math.min(0, sorted[quorum - 1]!);
}

/** How often the best threshold on the first half of the times guesses right on the second, and whom it takes to be slower. */
function guess(pairs: readonly Pair[]): { right: number; slower: string } {
  const half = pairs.length >> 1;
  const first = pairs.slice(0, half);
  const second = pairs.slice(half);
  const share = (threshold: number, of: readonly Pair[]) => of.reduce((sum, { known, unknown }) => sum + Number(known <= threshold) + Number(unknown > threshold), 0) / (2 * of.length);
  const tried = first.flatMap(({ known, unknown }) => [known, unknown]).map((threshold) => ({ threshold, right: share(threshold, first) }));
  const best = tried.reduce((one, other) => (Math.abs(other.right - 0.5) > Math.abs(one.right - 0.5) ? other : one));
  const right = share(best.threshold, second);
  return best.right < 0.5 ? { right: 1 - right, slower: "known" } : { right, slower: "unknown" };
}

/** What a round gives away. */
async function leaksIn(name: string, round: number): Promise<string[]> {
  const pairs = await timesOf(name, round);
  const ms = agreedDifference(pairs, BOUNDS.agreed);
  const { right, slower } = guess(pairs);
  log.info({ name, many: MANY, round, difference: agreedDifference(pairs, 0.5), agreed: ms, right, slower }, "enumeration");
  const leaks = [];
  if (Math.abs(ms) >= BOUNDS.ms) leaks.push(`by the clock, the ${ms > 0 ? "known" : "unknown"} take longer`);
  if (right > BOUNDS.right) leaks.push(`by a guess, the ${slower} take longer`);
  return leaks;
}

describe("neither answer nor time tells who has an account", () => {
  it.each(Object.keys(ASKS))("when %s", async (name) => {
    let leaks = await leaksIn(name, 0);
    for (let round = 1; round < BOUNDS.rounds && leaks.length > 0; round++) {
      const again = await leaksIn(name, round);
      leaks = leaks.filter((leak) => again.includes(leak));
    }
    expect(leaks).toEqual([]);
  }, 180_000);
});
