import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptJoinRequest, appointFacilitator, askApplicant, declineJoinRequest, removeMember, requestToJoin } from "../../../test/operations.ts";
import { World, type Answer } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
let admin: { id: string };
let count = 0;
beforeAll(async () => {
  world = await World.open();
  admin = await world.a.person({ admin: true });
});
afterAll(() => world.close());

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const statusOf = async (id: string) => (await world.rows<{ status: string }>("SELECT status FROM join_requests WHERE id = $1", [id]))[0]!.status;

async function waiting() {
  const community = await world.a.community();
  const email = `aanvrager${++count}@voorbeeld.example`;
  const applicant = await world.a.person({ email, password: "een-lang-wachtwoord" });
  const request = await world.a.joinRequest(community, { applicant, offers: ["Een lesbezoek"], needs: ["Een protocol"] });
  const appoint = (endsAt?: string) => world.as(admin)(appointFacilitator, { input: { community: community.id, email, endsAt } });
  return { community, applicant, request, appoint };
}

describe("whoever is appointed while they wait for an answer", () => {
  it("gets it: the request is accepted, with what was brought and looked for, and they facilitate until the end given", async () => {
    const { applicant, request, appoint } = await waiting();
    const endsAt = new Date(world.clock.now().getTime() + 100 * DAY).toISOString();
    expect((await appoint(endsAt)).data.appointFacilitator).toMatchObject({ memberCount: 1, mandates: [{ endsAt, person: { id: applicant.id } }] });
    expect(await statusOf(request.id)).toBe("ACCEPTED");
    const said = "query ($id: ID!) { person(id: $id) { memberships { role endsAt offers { text } needs { text } } } }";
    expect((await world.as(applicant)(said, { id: applicant.id })).data.person).toEqual({
      memberships: [{ role: "FACILITATOR", endsAt: null, offers: [{ text: "Een lesbezoek" }], needs: [{ text: "Een protocol" }] }],
    });
    const acts = await world.rows<{ act: string }>("SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY id", [applicant.id]);
    expect(acts.map(({ act }) => act)).toEqual(["joinRequest.accepted", "facilitator.appointed"]);
  });

  it("and let in, or asks again, at that very moment, is a member once, and has nothing open", async () => {
    for (let time = 0; time < 20; time++) {
      const { community, applicant, request, appoint } = await waiting();
      const facilitator = await world.a.member(community, { role: MembershipRole.FACILITATOR });
      const asks = { community: community.id, motive: "Ik wil leren hoe anderen het doen.", offers: ["Een lesbezoek"], needs: ["Een protocol"] };
      if (time % 2) await world.as(facilitator)(declineJoinRequest, { id: request.id, reason: "Nu niet" });
      const answers = await Promise.all([
        appoint(), time % 2 ? world.as(applicant)(requestToJoin, { input: asks }) : world.as(facilitator)(acceptJoinRequest, { id: request.id }),
      ]);
      expect(answers.map(codeOf).filter((code) => code && code !== "CONFLICT")).toEqual([]);
      const [left] = await world.rows("SELECT count(*) FILTER (WHERE decided_at IS NULL)::int AS open, (SELECT count(*)::int FROM memberships WHERE person_id = $1) AS stints FROM join_requests WHERE applicant_id = $1", [applicant.id]);
      expect(left).toEqual({ open: 0, stints: 1 });
    }
  });
});

describe("a facilitator who is removed at the very moment at which they decide", () => {
  it("decided before that, or decides nothing any more: a hundred times", async () => {
    const tally = new Map<string, number>();
    for (let time = 0; time < 100; time++) {
      const { community, request } = await waiting();
      await world.a.member(community, { role: MembershipRole.FACILITATOR });
      const leaver = await world.a.person();
      const { id: membership } = await world.a.membership(community, leaver, { role: MembershipRole.FACILITATOR });
      const decide = [
        () => world.as(leaver)(acceptJoinRequest, { id: request.id }), () => world.as(leaver)(declineJoinRequest, { id: request.id, reason: "Vol" }), () => world.as(leaver)(askApplicant, { id: request.id, question: "Wie ben je?" }),
      ][time % 3]!;
      const [removed, decided] = await Promise.all([world.as(admin)(removeMember, { membership, reason: "Misbruik" }), decide()]);
      expect(codeOf(removed)).toBeUndefined();
      const steps = await world.rows<{ name: string }>(
        "SELECT name FROM outbox WHERE community_id = $1 AND (name IN ('joinRequest.decided', 'joinRequest.asked') OR payload->>'personId' = $2 AND name = 'membership.left') ORDER BY id",
        [community.id, leaver.id],
      );
      const names = steps.map(({ name }) => name);
      const outcome = codeOf(decided) ?? "decided";
      // Whoever decided just before may find, when the answer is made, that it is not theirs to read any more.
      if (outcome === "FORBIDDEN") expect([names, await statusOf(request.id)]).toEqual([["membership.left"], "SUBMITTED"]);
      else expect(names.at(-1)).toBe("membership.left");
      tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    }
    expect([...tally.keys()].filter((outcome) => !["decided", "FORBIDDEN", "NOT_FOUND"].includes(outcome))).toEqual([]);
  }, 60_000);

  it("who waits for the removal to be kept is refused by it, though they were let through before", async () => {
    const { community, request } = await waiting();
    const leaver = await world.a.person();
    const { id: membership } = await world.a.membership(community, leaver, { role: MembershipRole.FACILITATOR });
    await world.a.member(community, { role: MembershipRole.FACILITATOR });
    const deciding = world.as(leaver);
    await deciding("{ viewer { person { id } } }");
    // The removal is written and not yet kept when the decision arrives.
    const end = "UPDATE memberships SET ends_at = $2, end_cause = 'REMOVED' WHERE id = $1";
    const decision = await world.runtime.dataSource.transaction(async (manager) => {
      await manager.query("SELECT 1 FROM communities WHERE id = $1 FOR NO KEY UPDATE", [community.id]);
      const waits = deciding(acceptJoinRequest, { id: request.id });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await manager.query(end, [membership, new Date(world.clock.now().getTime() + 5)]);
      return { waits };
    });
    expect((await decision.waits).errors?.[0]?.message).toBe("join.not_decider");
    expect(await statusOf(request.id)).toBe("SUBMITTED");
  });
});
