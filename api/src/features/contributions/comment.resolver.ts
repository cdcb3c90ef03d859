import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { acceptAnswer, addComment, reviseComment } from "./comment.commands.ts";
import { Comment } from "./comment.entity.ts";
import { commentById } from "./comment.loaders.ts";
import { commentCheck } from "./contribution.checks.ts";
import { CommentInput } from "./contribution.inputs.ts";
import { whyNotAccept, whyNotComment, whyNotReviseComment } from "./contribution.policy.ts";
import { Question } from "./kinds.type.ts";
import { authorOf, standingIn, visibleComment, visibleContribution } from "./permission.ts";

@Resolver()
export class CommentResolver {
  @Mutation(() => Comment)
  async comment(@Ctx() context: Context, @Arg("input", () => CommentInput) input: CommentInput): Promise<Comment> {
    const viewer = context.requireViewer();
    const contribution = await visibleContribution(context, input.contribution);
    const standing = await standingIn(context, contribution.communityId);
    refuseIf(whyNotComment(standing.community, standing.membership, contribution));

    const { body } = checked(commentCheck, input);
    const parentId = input.parent != null ? await threadOf(context, input.parent, contribution.id) : null;
    return context.transaction((tx) => addComment(tx, contribution, authorOf(standing, viewer.id), { body, parentId }));
  }

  @Mutation(() => Comment)
  async reviseComment(@Ctx() context: Context, @Arg("comment", () => ID) id: string, @Arg("body", () => String) body: string): Promise<Comment> {
    const viewer = context.requireViewer();
    const comment = await visibleComment(context, id);
    const { community, membership } = await standingIn(context, comment.communityId);
    refuseIf(whyNotReviseComment(community, membership, comment, viewer.id));

    const text = checked(commentCheck, { body }).body;
    return context.transaction((tx) => reviseComment(tx, comment, text));
  }

  @Mutation(() => Question)
  async acceptAnswer(@Ctx() context: Context, @Arg("comment", () => ID) id: string) {
    const viewer = context.requireViewer();
    const comment = await visibleComment(context, id);
    const question = await visibleContribution(context, comment.contributionId);
    const { community, membership } = await standingIn(context, comment.communityId);
    refuseIf(whyNotAccept(community, membership, question, comment, viewer.id));

    await context.transaction((tx) => acceptAnswer(tx, question, comment));
    return visibleContribution(context, question.id);
  }
}

// A reply to a reply joins the thread of the comment on top: there are two levels.
async function threadOf(context: Context, id: string, contributionId: string): Promise<string> {
  const parent = isId(id) ? await context.load(commentById, id) : null;
  const { parentId, id: top } = found(parent?.contributionId === contributionId ? parent : null);
  return parentId ?? top;
}
