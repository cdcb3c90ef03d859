import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { badInput, found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { accountByEmail } from "../people/account.loaders.ts";
import { whyNotAdminister } from "../people/admin.policy.ts";
import { normalEmail } from "../people/email.ts";
import { appointFacilitator } from "./appointment.commands.ts";
import { AppointFacilitatorInput } from "./appointment.inputs.ts";

@Resolver(() => Community)
export class AppointmentResolver {
  @Mutation(() => Community, { description: "Makes somebody a facilitator from now on; an open request of theirs is accepted with it. By an administrator." })
  async appointFacilitator(@Ctx() context: Context, @Arg("input", () => AppointFacilitatorInput) { community: id, email, endsAt = null }: AppointFacilitatorInput): Promise<Community> {
    const viewer = context.requireViewer();
    refuseIf(whyNotAdminister(viewer));
    const community = found(isId(id) ? await context.load(communityById, id) : null);
    const account = await accountByEmail(context, normalEmail(email));
    if (!account) throw badInput({ path: "email", because: "account.unknown" });
    if (endsAt && endsAt <= context.now) throw badInput({ path: "endsAt", because: "date.past" });
    const { id: personId, organisationId } = account;
    await context.transaction((tx) => appointFacilitator(tx, { communityId: community.id, personId, organisationId, endsAt, decidedBy: viewer.id }));
    return found(await context.load(communityById, community.id));
  }
}
