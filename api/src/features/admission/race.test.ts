import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { acceptJoinRequest, declineJoinRequest, requestToJoin, withdrawJoinRequest } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

describe("who decides at once", () => {
  it("200 times over: accept, decline and withdraw give one decision, one event, and a membership only when it was to accept", async () => {
    const community = await world.a.community();
    const [one, two] = [await world.a.member(community, { role: MembershipRole.FACILITATOR }), await world.a.member(community, { role: MembershipRole.FACILITATOR })];
    const [asOne, asTwo] = [world.as(one), world.as(two)];
    const tally = new Map<string, number>();
    for (let race = 0; race < 200; race++) {
      const applicant = await world.a.person();
      const { id } = await world.a.joinRequest(community, { applicant });
      const answers = await Promise.all([
        asOne(acceptJoinRequest, { id }), asTwo(declineJoinRequest, { id, reason: "Nu niet" }), world.as(applicant)(withdrawJoinRequest, { id }), asTwo(acceptJoinRequest, { id }),
      ]);
      const won = answers.filter(({ errors }) => !errors);
      const lost = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
      expect([won.length, lost]).toEqual([1, ["CONFLICT", "CONFLICT", "CONFLICT"]]);
      const [row] = await world.rows<{ status: string; events: number; members: number; acts: number }>(
        `SELECT status, (SELECT count(*)::int FROM outbox WHERE payload->>'joinRequestId' = $1 AND name IN ('joinRequest.decided', 'joinRequest.withdrawn')) AS events,
           (SELECT count(*)::int FROM memberships WHERE person_id = $2) AS members, (SELECT count(*)::int FROM audit_entries WHERE subject_id = $2) AS acts
         FROM join_requests WHERE id = $1::uuid`,
        [id, applicant.id],
      );
      const status = row?.status ?? "";
      expect(row).toEqual({ status, events: 1, members: status === "ACCEPTED" ? 1 : 0, acts: status === "WITHDRAWN" ? 0 : 1 });
      tally.set(status, (tally.get(status) ?? 0) + 1);
    }
    expect([...tally.values()].reduce((sum, count) => sum + count, 0)).toBe(200);
  }, 120_000);

  it("several clicks at once make one request", async () => {
    const community = await world.a.community();
    const applicant = world.as(await world.a.person());
    const input = { community: community.id, motive: "Dubbel geklikt, excuus daarvoor.", offers: ["Een lesbezoek"], needs: ["Een protocol"] };
    const answers = await Promise.all(Array.from({ length: 5 }, () => applicant(requestToJoin, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await world.rows("SELECT 1 FROM join_requests WHERE community_id = $1", [community.id])).toHaveLength(1);
  });
});
