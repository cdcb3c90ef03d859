import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { makeLog } from "../../app/log.ts";
import { World, type Answer } from "../../../test/world.ts";

/** The full measurement: `ENUMERATION=500`, of which the log at level info tells the figures (`TEST_LOG=info`). */
const MANY = Number(process.env.ENUMERATION ?? 30);
/** What few tries on a busy machine can tell; the promise is 5 ms and 55 %, over 500. */
const SLACK = MANY >= 500 ? { ms: 5, right: 0.55 } : { ms: 15, right: 0.8 };

let world: World;
const log = makeLog(process.env.TEST_LOG ?? "silent");
beforeAll(async () => {
  world = await World.open();
  const { id } = await world.a.person({ email: "eerste@voorbeeld.example", password: "vier-losse-woorden" });
  await world.rows(
    `INSERT INTO people (id, created_at, display_name, email, password_hash, language)
     SELECT gen_random_uuid(), p.created_at, 'Bekend', 'bekend' || n || '@voorbeeld.example', p.password_hash, 'nl' FROM people p, generate_series(0, $2::int) n WHERE p.id = $1`,
    [id, MANY + 10],
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
  return { time: performance.now() - started, said: answer.json<Answer>() };
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;

/** How often the best threshold on the first half of the times guesses right on the second. */
function guessedRight(known: readonly number[], unknown: readonly number[]): number {
  const half = MANY >> 1;
  const share = (threshold: number, from: number, to: number) =>
    (known.slice(from, to).filter((time) => time <= threshold).length + unknown.slice(from, to).filter((time) => time > threshold).length) / (2 * (to - from));
  const tried = [...known.slice(0, half), ...unknown.slice(0, half)].map((threshold) => ({ threshold, right: share(threshold, 0, half) }));
  const best = tried.reduce((one, other) => (Math.abs(other.right - 0.5) > Math.abs(one.right - 0.5) ? other : one));
  const right = share(best.threshold, half, MANY);
  return best.right < 0.5 ? 1 - right : right;
}

describe("neither answer nor time tells who has an account", () => {
  it.each(Object.keys(ASKS))("when %s", async (name) => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = -8; n < MANY; n++) {
      const pair = [["known", `bekend${n + 8}@voorbeeld.example`], ["unknown", `niemand${n + 8}@voorbeeld.example`]] as const;
      const said = [];
      // Who goes first changes, so that order tells nothing; the first few only warm up.
      for (const [who, email] of n % 2 ? pair : pair.toReversed()) {
        const answer = await timed(ASKS[name]!(email));
        said.push(answer.said);
        if (n >= 0) times[who].push(answer.time);
      }
      expect(said[0]).toEqual(said[1]);
      expect(JSON.stringify(said[0])).not.toContain("RATE_LIMITED");
    }
    const medians = { known: median(times.known), unknown: median(times.unknown) };
    const right = guessedRight(times.known, times.unknown);
    log.info({ name, many: MANY, ...medians, right }, "enumeration");
    expect(Math.abs(medians.known - medians.unknown)).toBeLessThan(SLACK.ms);
    expect(right).toBeLessThanOrEqual(SLACK.right);
  }, 180_000);
});
