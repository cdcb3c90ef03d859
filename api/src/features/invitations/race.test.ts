import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { acceptInvitation, inviteToCommunity, withdrawInvitation } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

const entry = { offers: ["Een kijkwijzer"], needs: ["Iemand die meedenkt"] };

it("100 times over: accepting twice and withdrawing give one decision, and a membership only when it was to accept", async () => {
  const tally = new Map<string, number>();
  for (let race = 0; race < 100; race++) {
    const community = await world.a.community();
    const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const email = `loper${race}@voorbeeld.example`;
    const person = await world.a.person({ email, password: "halen-en-brengen" });
    const [asFacilitator, asPerson] = [world.as(facilitator), world.as(person)];
    const { data } = await asFacilitator(inviteToCommunity, { input: { community: community.id, email } });
    const id = String(data.inviteToCommunity!.id);
    const accept = () => asPerson(acceptInvitation, { input: { invitation: id, ...entry } });
    // A little later each time, so that each of them has its chance to be the first.
    const after = <T>(milliseconds: number, act: () => Promise<T>) => new Promise((resolve) => setTimeout(resolve, milliseconds)).then(act);
    const answers = await Promise.all([after(race % 3, accept), after(race % 3, accept), after((race % 5) * 2, () => asFacilitator(withdrawInvitation, { id }))]);

    const lost = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(lost.filter((code) => code !== "CONFLICT" && code !== "NOT_FOUND")).toEqual([]);
    const [row] = await world.rows<{ state: string }>(
      `SELECT state, (SELECT count(*)::int FROM outbox WHERE payload->>'invitationId' = $1 AND name IN ('invitation.accepted', 'invitation.withdrawn')) AS events,
         (SELECT count(*)::int FROM memberships WHERE person_id = $2) AS members, (SELECT count(*)::int FROM offers WHERE person_id = $2) AS offers,
         (SELECT count(*)::int FROM audit_entries WHERE details->>'invitationId' = $1 AND act <> 'invitation.sent') AS acts
       FROM invitations WHERE id = $1::uuid`,
      [id, person.id],
    );
    const state = row?.state ?? "";
    const came = state === "ACCEPTED" ? 1 : 0;
    expect(row).toEqual({ state, events: 1, members: came, offers: came, acts: 1 });
    tally.set(state, (tally.get(state) ?? 0) + 1);
  }
  process.stdout.write(`invitations: 100 races, ${JSON.stringify(Object.fromEntries(tally))}\n`);
  expect([...tally.values()].reduce((sum, number) => sum + number, 0)).toBe(100);
}, 120_000);

it("lets in six people who accept at the same moment in one community, each by their own invitation", async () => {
  const community = await world.a.community();
  const facilitator = world.as(await world.a.member(community, { role: MembershipRole.FACILITATOR }));
  for (let round = 0; round < 5; round++) {
    const invited = [];
    for (let number = 0; number < 6; number++) {
      const email = `ronde${round}-${number}@voorbeeld.example`;
      const person = world.as(await world.a.person({ email, password: "halen-en-brengen" }));
      const { data } = await facilitator(inviteToCommunity, { input: { community: community.id, email } });
      await person("{ viewer { email } }");
      invited.push({ person, id: String(data.inviteToCommunity!.id) });
    }
    const answers = await Promise.all(invited.map(({ person, id }) => person(acceptInvitation, { input: { invitation: id, ...entry } })));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
  }
}, 60_000);
