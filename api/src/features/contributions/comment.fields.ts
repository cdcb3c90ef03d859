import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { Comment } from "./comment.entity.ts";
import { commentById } from "./comment.loaders.ts";
import { CommentConnection, commentsOf } from "./comment.queries.ts";
import { Contribution, ContributionKind } from "./contribution.entity.ts";
import { contributionById, markedByViewer } from "./contribution.loaders.ts";
import { whyNotAccept, whyNotMarkHelpful, whyNotRemoveComment, whyNotReviseComment } from "./contribution.policy.ts";
import { standingIn, visibleContribution } from "./permission.ts";

/** A row as a list compiled it, or as a loader gave it: what is there is not read again. */
type Read = Comment & { author?: Person; organisation?: Organisation | null; accepted?: boolean; viewerFoundHelpful?: boolean };

@Resolver(() => Comment)
export class CommentFields {
  @FieldResolver(() => Contribution)
  async contribution(@Ctx() context: Context, @Root() { contributionId }: Read) {
    return found(await context.load(contributionById, contributionId));
  }

  @FieldResolver(() => Comment, { nullable: true })
  parent(@Ctx() context: Context, @Root() { parentId }: Read) {
    return parentId ? context.load(commentById, parentId) : null;
  }

  @FieldResolver(() => Person)
  async author(@Ctx() context: Context, @Root() { author, authorId }: Read) {
    return author ?? found(await context.load(personById, authorId));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "The author's, as of writing." })
  organisation(@Ctx() context: Context, @Root() { organisation, organisationId }: Read) {
    if (organisation !== undefined) return organisation;
    return organisationId ? context.load(organisationById, organisationId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Why a facilitator removed it; null where its author did." })
  removalReason(@Root() { removedBy, authorId, removalReason }: Read): string | null {
    return removedBy === authorId ? null : removalReason;
  }

  @FieldResolver(() => Boolean, { description: "Whether the asker chose it as the useful answer." })
  async accepted(@Ctx() context: Context, @Root() { id, accepted, contributionId }: Read): Promise<boolean> {
    return accepted ?? (await context.load(contributionById, contributionId))?.acceptedCommentId === id;
  }

  @FieldResolver(() => Boolean, { description: "A top-level comment on a question, unless it only asks or adds something." })
  async isAnswer(@Ctx() context: Context, @Root() { parentId, isRemark, contributionId }: Read): Promise<boolean> {
    if (parentId || isRemark) return false;
    return (await context.load(contributionById, contributionId))?.kind === ContributionKind.QUESTION;
  }

  @FieldResolver(() => Boolean)
  async viewerFoundHelpful(@Ctx() context: Context, @Root() { id, viewerFoundHelpful }: Read): Promise<boolean> {
    return viewerFoundHelpful ?? (await context.load(markedByViewer, id)) !== null;
  }

  @FieldResolver(() => CommentConnection, { description: "Oldest first." })
  replies(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Read, @Args(() => PageArgs) page: PageArgs) {
    return commentsOf(context, info, { column: "parent_id", id }, page);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotMarkHelpful(@Ctx() context: Context, @Root() comment: Read) {
    const { community, membership } = await standingIn(context, comment.communityId);
    return whyNotMarkHelpful(community, membership, comment, context.viewer?.id ?? "");
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotAccept(@Ctx() context: Context, @Root() comment: Read) {
    const question = await visibleContribution(context, comment.contributionId);
    const { community, membership } = await standingIn(context, comment.communityId);
    return whyNotAccept(community, membership, question, comment, context.viewer?.id ?? "");
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotRevise(@Ctx() context: Context, @Root() comment: Read) {
    const { community, membership } = await standingIn(context, comment.communityId);
    return whyNotReviseComment(community, membership, comment, context.viewer?.id ?? "");
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotRemove(@Ctx() context: Context, @Root() comment: Read) {
    const { community, membership } = await standingIn(context, comment.communityId);
    return whyNotRemoveComment(community, membership, comment, context.viewer?.id ?? "");
  }
}
