import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { appointReporter, endReporter } from "../reporters/reporter.commands.ts";
import { createServiceToken, revokeServiceToken } from "./serviceToken.commands.ts";
import { makerMayStill, stateOf } from "./serviceTokenState.rights.ts";

let world: World;
let admin: string;
let school: string;
let community: string;

beforeAll(async () => {
  world = await World.open();
  admin = (await world.a.person({ admin: true })).id;
  school = (await world.a.organisation()).id;
  community = (await world.a.community()).id;
});
afterAll(() => world.close());

const write = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(world.runtime, work);
const reporterOf = async (organisationId: string) => {
  const { id: personId } = await world.a.person();
  return write((tx) => appointReporter(tx, { personId, organisationId, endsAt: null, decidedBy: admin }));
};
const tokenBy = async (madeBy: string, scope: { organisationId: string | null; communityIds: string[] | null }) => (await write((tx) => createServiceToken(tx, { name: "Dashboard", days: 30, madeBy, ...scope }))).token.id;
const ofSchool = () => ({ organisationId: school, communityIds: null });

/** Makes a token in some circumstances, and answers its id. */
const CASES: [string, string, () => Promise<string>][] = [
  ["made by an administrator", "ACTIVE", () => tokenBy(admin, { organisationId: null, communityIds: [community] })],
  ["made by who reports for its organisation", "ACTIVE", async () => tokenBy((await reporterOf(school)).personId, ofSchool())],
  ["made by who reports for another organisation", "SUSPENDED", async () => tokenBy((await reporterOf((await world.a.organisation()).id)).personId, ofSchool())],
  ["made by nobody in particular", "SUSPENDED", async () => tokenBy((await world.a.person()).id, ofSchool())],
  [
    "made by who reports no longer",
    "SUSPENDED",
    async () => {
      const { id, personId } = await reporterOf(school);
      const token = await tokenBy(personId, ofSchool());
      await write((tx) => endReporter(tx, id, admin));
      return token;
    },
  ],
  [
    "that was revoked",
    "REVOKED",
    async () => {
      const token = await tokenBy(admin, ofSchool());
      await write((tx) => revokeServiceToken(tx, token, admin));
      return token;
    },
  ],
];

it.each(CASES)("a token %s is %s", async (_, state, make) => {
  const id = await make();
  const [row] = await world.rows<{ state: string; may: boolean }>(`SELECT ${stateOf("t", "$2")} AS state, ${makerMayStill("t", "$2")} AS may FROM service_tokens t WHERE t.id = $1`, [id, world.clock.now()]);
  expect(row).toEqual({ state, may: state !== "SUSPENDED" });
});

it("a token whose time is over is EXPIRED, from that second on", async () => {
  const id = await tokenBy(admin, ofSchool());
  const stateAt = async (at: Date) => (await world.rows<{ state: string }>(`SELECT ${stateOf("t", "$2")} AS state FROM service_tokens t WHERE t.id = $1`, [id, at]))[0]?.state;
  const end = world.clock.now().getTime() + 30 * DAY;
  expect([await stateAt(new Date(end - 1)), await stateAt(new Date(end))]).toEqual(["ACTIVE", "EXPIRED"]);
});
