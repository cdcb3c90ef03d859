import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { checkedCommunity } from "../communities/community.checks.ts";
import { archiveCommunity, openCommunity, reopenCommunity } from "../communities/community.commands.ts";
import { Community } from "../communities/community.entity.ts";
import { CreateCommunityInput } from "../communities/community.inputs.ts";
import { communityById } from "../communities/community.loaders.ts";
import { whyNotAdminister } from "../people/admin.policy.ts";

function administrator(context: Context): string {
  const viewer = context.requireViewer();
  refuseIf(whyNotAdminister(viewer));
  return viewer.id;
}

async function communityOf(context: Context, id: string): Promise<Community> {
  return found(isId(id) ? await context.load(communityById, id) : null);
}

/** What administrators do with communities. */
@Resolver(() => Community)
export class CommunityAdmin {
  @Mutation(() => Community, { description: "Opens a community; by an administrator." })
  async createCommunity(@Ctx() context: Context, @Arg("input", () => CreateCommunityInput) input: CreateCommunityInput): Promise<Community> {
    const actor = administrator(context);
    const plan = checkedCommunity(input);
    return context.transaction((tx) => openCommunity(tx, plan, actor));
  }

  @Mutation(() => Community, { description: "Closes a community for what is new; members go on reading. By an administrator." })
  async archiveCommunity(@Ctx() context: Context, @Arg("community", () => ID) id: string): Promise<Community> {
    const actor = administrator(context);
    const community = await communityOf(context, id);
    await context.transaction((tx) => archiveCommunity(tx, community.id, actor));
    return communityOf(context, id);
  }

  @Mutation(() => Community, { description: "By an administrator." })
  async reopenCommunity(@Ctx() context: Context, @Arg("community", () => ID) id: string): Promise<Community> {
    const actor = administrator(context);
    const community = await communityOf(context, id);
    await context.transaction((tx) => reopenCommunity(tx, community.id, actor));
    return communityOf(context, id);
  }
}
