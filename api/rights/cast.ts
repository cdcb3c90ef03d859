import { HOUR } from "../src/kernel/clock.ts";
import { MembershipRole } from "../src/features/memberships/membership.entity.ts";
import type { Person } from "../src/features/people/person.entity.ts";
import { eraseAccount } from "../src/features/personalData/eraseAccount.ts";
import { appointReporter } from "../src/features/reporters/reporter.commands.ts";
import type { Stage } from "./stage.ts";

/** Somebody who asks: as whom, and with what a request shows who it is. */
export interface Actor {
  role: string;
  person: Person | null;
  headers: Record<string, string>;
}

type Dealer = (stage: Stage) => Promise<Actor>;

/** How somebody comes to be in each of the roles of rules.yaml. */
export const DEALERS: Record<string, Dealer> = {
  visitor: async () => ({ role: "visitor", person: null, headers: {} }),
  elsewhere: (stage) => stage.somebody("elsewhere", (person) => stage.world.a.membership(stage.elsewhere, person, { role: MembershipRole.FACILITATOR })),
  member: (stage) => stage.inside("member", MembershipRole.MEMBER),
  observer: (stage) => stage.inside("observer", MembershipRole.OBSERVER),
  facilitator: (stage) => stage.inside("facilitator", MembershipRole.FACILITATOR),
  expert: (stage) => stage.inside("expert", MembershipRole.EXPERT, { endsAt: new Date(stage.world.clock.now().getTime() + 24 * HOUR) }),
  applicant: (stage) => stage.somebody("applicant", (person) => stage.apply(person)),
  lapsed: (stage) =>
    stage.somebody("lapsed", async (person) => {
      await stage.world.a.membership(stage.community, person, { role: MembershipRole.EXPERT, endsAt: new Date(stage.world.clock.now().getTime() + HOUR) });
      stage.world.pass(HOUR);
    }),
  reporter: (stage) =>
    stage.somebody("reporter", (person) => stage.write((tx) => appointReporter(tx, { personId: person.id, organisationId: stage.school.id, endsAt: null, decidedBy: person.id }))),
  admin: (stage) => stage.somebody("admin", undefined, { admin: true }),
  token: async (stage) => {
    const { secret } = await stage.serviceToken({ communityIds: [stage.community.id], organisationId: null });
    return { role: "token", person: null, headers: { authorization: `Bearer ${secret}` } };
  },
  erased: async (stage) => {
    const { person, headers } = await stage.somebody("erased");
    await stage.write((tx) => eraseAccount(tx, person!.id, null));
    return { role: "erased", person, headers };
  },
};
