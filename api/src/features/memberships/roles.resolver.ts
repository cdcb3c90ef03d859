import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { DAY } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { changeMemberRole } from "./changeMemberRole.ts";
import { mandateOfMembership } from "./mandate.loaders.ts";
import { Mandate } from "./mandate.type.ts";
import { removalCheck } from "./membership.checks.ts";
import { Membership } from "./membership.entity.ts";
import { ChangeMemberRoleInput } from "./membership.inputs.ts";
import { membershipById, readableMembership, viewerMembership, type MembershipRow } from "./membership.loaders.ts";
import { whyNotChangeRole, whyNotRemove, type Actor } from "./membership.policy.ts";
import { removeMember } from "./removeMember.ts";

/** By one person of one membership: whose it is gets a mail of each. */
const CHANGES = { name: "changeMemberRole", most: 10, within: DAY };

/** What facilitators and administrators do with those who take part; the rules are asked when it is their turn, in the command. */
@Resolver(() => Membership)
export class MemberRoles {
  @Mutation(() => Membership, { description: "Ends a membership at once; the one removed reads the reason. By a facilitator; of a facilitator by an administrator." })
  async removeMember(@Ctx() context: Context, @Arg("membership", () => ID) id: string, @Arg("reason", () => String) reason: string): Promise<MembershipRow> {
    const by = context.requireViewer();
    const membership = await readable(context, id);
    const why = checked(removalCheck, { reason });
    await context.transaction((tx) => removeMember(tx, membership, { by, ...why }));
    return found(await context.load(membershipById, id));
  }

  @Mutation(() => Membership, { description: "By a facilitator; of another facilitator by an administrator." })
  async changeMemberRole(@Ctx() context: Context, @Arg("input", () => ChangeMemberRoleInput) input: ChangeMemberRoleInput): Promise<MembershipRow> {
    const by = context.requireViewer();
    const { membership: id, role, endsAt = null, acceptCaretaker } = input;
    const membership = await readable(context, id);
    await countOrRefuse(context.runtime, CHANGES, `${by.id}:${id}`, "membership.too_often");
    await context.transaction((tx) => changeMemberRole(tx, membership, { by, role, endsAt, acceptCaretaker: acceptCaretaker ?? false }));
    return found(await context.load(membershipById, id));
  }

  @FieldResolver(() => Mandate, { nullable: true, description: "Of a facilitator; null for others." })
  mandate(@Ctx() context: Context, @Root() { id }: Membership) {
    return context.load(mandateOfMembership, id);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotRemove(@Ctx() context: Context, @Root() { id }: Membership) {
    return asked(context, id, whyNotRemove);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotChangeRole(@Ctx() context: Context, @Root() { id }: Membership) {
    return asked(context, id, whyNotChangeRole);
  }
}

@Resolver(() => Mandate)
export class MandateFields {
  @FieldResolver(() => Person)
  async person(@Ctx() context: Context, @Root() { personId }: Mandate) {
    return found(await context.load(personById, personId));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "The organisation that they come from, as of the appointment." })
  sponsor(@Ctx() context: Context, @Root() { sponsorId }: Mandate) {
    return sponsorId ? context.load(organisationById, sponsorId) : null;
  }
}

async function readable(context: Context, id: string): Promise<MembershipRow> {
  return found(isId(id) ? await context.load(readableMembership, id) : null);
}

async function asked(context: Context, id: string, why: typeof whyNotRemove) {
  const membership = found(await context.load(membershipById, id));
  const own = await context.load(viewerMembership, membership.communityId);
  const actor: Actor = { id: context.viewer?.id ?? "", admin: context.viewer?.admin ?? false, role: own?.role ?? null, endsAt: null };
  return why(actor, { ...membership, ended: membership.endsAt !== null && membership.endsAt <= context.now });
}
