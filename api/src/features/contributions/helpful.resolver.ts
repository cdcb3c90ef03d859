import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { whyNotContribute } from "../memberships/membership.policy.ts";
import { Appreciable } from "./appreciable.type.ts";
import { whyNotMarkHelpful } from "./contribution.policy.ts";
import { markHelpful, unmarkHelpful, type Subject } from "./helpful.commands.ts";
import { authorOf, isContribution, standingIn, visibleWriting, type Writing } from "./permission.ts";

@Resolver()
export class HelpfulResolver {
  @Mutation(() => Appreciable)
  async markHelpful(@Ctx() context: Context, @Arg("subject", () => ID) id: string) {
    const viewer = context.requireViewer();
    const row = await visibleWriting(context, id);
    const standing = await standingIn(context, row.communityId);
    refuseIf(whyNotMarkHelpful(standing.community, standing.membership, row, viewer.id));

    await context.transaction((tx) => markHelpful(tx, subjectOf(row), authorOf(standing, viewer.id)));
    return visibleWriting(context, id);
  }

  @Mutation(() => Appreciable)
  async unmarkHelpful(@Ctx() context: Context, @Arg("subject", () => ID) id: string) {
    const viewer = context.requireViewer();
    const row = await visibleWriting(context, id);
    const { community, membership } = await standingIn(context, row.communityId);
    refuseIf(whyNotContribute(community, membership));

    await context.transaction((tx) => unmarkHelpful(tx, subjectOf(row), viewer.id));
    return visibleWriting(context, id);
  }
}

function subjectOf(row: Writing): Subject {
  const { id, authorId, communityId } = row;
  return { id, authorId, communityId, table: isContribution(row) ? "contributions" : "comments" };
}
