import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { whyNotContribute } from "../memberships/membership.policy.ts";
import { Appreciable } from "./appreciable.type.ts";
import type { Comment } from "./comment.entity.ts";
import { commentById } from "./comment.loaders.ts";
import { contributionById, type ContributionRow } from "./contribution.loaders.ts";
import { whyNotMarkHelpful } from "./contribution.policy.ts";
import { markHelpful, unmarkHelpful, type Subject } from "./helpful.commands.ts";
import { authorOf, standingIn } from "./permission.ts";

type Marked = ContributionRow | Comment;

const isContribution = (row: Marked): row is ContributionRow => "kind" in row;

@Resolver()
export class HelpfulResolver {
  @Mutation(() => Appreciable)
  async markHelpful(@Ctx() context: Context, @Arg("subject", () => ID) id: string) {
    const viewer = context.requireViewer();
    const row = await appreciable(context, id);
    const standing = await standingIn(context, row.communityId);
    refuseIf(whyNotMarkHelpful(standing.community, standing.membership, row, viewer.id));

    await context.transaction((tx) => markHelpful(tx, subjectOf(row), authorOf(standing, viewer.id)));
    return appreciable(context, id);
  }

  @Mutation(() => Appreciable)
  async unmarkHelpful(@Ctx() context: Context, @Arg("subject", () => ID) id: string) {
    const viewer = context.requireViewer();
    const row = await appreciable(context, id);
    const { community, membership } = await standingIn(context, row.communityId);
    refuseIf(whyNotContribute(community, membership));

    await context.transaction((tx) => unmarkHelpful(tx, subjectOf(row), viewer.id));
    return appreciable(context, id);
  }
}

function subjectOf(row: Marked): Subject {
  const { id, authorId, communityId } = row;
  return { id, authorId, communityId, table: isContribution(row) ? "contributions" : "comments" };
}

async function appreciable(context: Context, id: string): Promise<Marked & { __typename: string }> {
  const [contribution, comment] = isId(id) ? await Promise.all([context.load(contributionById, id), context.load(commentById, id)]) : [];
  return contribution ?? Object.assign(found(comment), { __typename: "Comment" });
}
