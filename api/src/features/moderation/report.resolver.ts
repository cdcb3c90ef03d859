import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { DAY } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { badInput, refuseIf } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { checked } from "../../kernel/input.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { Appreciable } from "../contributions/appreciable.type.ts";
import { Comment } from "../contributions/comment.entity.ts";
import { optionalReasonCheck } from "../contributions/contribution.checks.ts";
import { Contribution } from "../contributions/contribution.entity.ts";
import { whyNotRemoveComment } from "../contributions/contribution.policy.ts";
import { standingIn, visibleComment, visibleWriting } from "../contributions/permission.ts";
import { reasonCheck } from "./moderation.checks.ts";
import { lastRemovalOf, reportedByViewer } from "./moderation.loaders.ts";
import { whyNotReport } from "./moderation.policy.ts";
import { ContentRemoval } from "./removal.entity.ts";
import { removeCommentBy } from "./removeContent.ts";
import { reportContent } from "./reportContent.ts";
import { subjectOf } from "./subject.ts";

/** Nobody meets more in a day that cannot wait for tomorrow. */
const REPORTS = { name: "reportContent", most: 20, within: DAY };

@Resolver()
export class ReportResolver {
  @Mutation(() => Appreciable, { description: "Tells the facilitators what is wrong with a contribution or comment of another. Its author is not told who did." })
  async reportContent(@Ctx() context: Context, @Arg("subject", () => ID) id: string, @Arg("reason", () => String) reason: string) {
    const viewer = context.requireViewer();
    const written = await visibleWriting(context, id);
    refuseIf(whyNotReport(written, viewer));

    const words = checked(reasonCheck, { reason }).reason;
    await countOrRefuse(context.runtime, REPORTS, viewer.id, "report.too_often");
    await context.transaction((tx) => reportContent(tx, subjectOf(written), viewer.id, words));
    return visibleWriting(context, id);
  }

  @Mutation(() => Comment, { description: "By its author, or by a facilitator with a reason." })
  async removeComment(
    @Ctx() context: Context,
    @Arg("comment", () => ID) id: string,
    @Arg("reason", () => String, { nullable: true }) reason?: string | null,
  ): Promise<Comment> {
    const viewer = context.requireViewer();
    const comment = await visibleComment(context, id);
    const { community, membership } = await standingIn(context, comment.communityId);
    refuseIf(whyNotRemoveComment(community, membership, comment, viewer.id));

    const why = checked(optionalReasonCheck, { reason }).reason;
    if (comment.authorId !== viewer.id && !why) throw badInput({ path: "reason", because: "comment.facilitator_reason" });
    await context.transaction((tx) => removeCommentBy(tx, comment, viewer.id, why));
    return visibleComment(context, id);
  }
}

/** What moderation adds to what people write. */
@Resolver(() => Contribution)
export class ContributionModeration {
  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotReport(@Ctx() { viewer }: Context, @Root() contribution: Contribution) {
    return whyNotReport(contribution, viewer);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer reported it and nobody decided yet." })
  async viewerReported(@Ctx() context: Context, @Root() { id }: Contribution): Promise<boolean> {
    return (await context.load(reportedByViewer, id)) !== null;
  }

  @FieldResolver(() => ContentRemoval, { nullable: true, description: "The last time it was removed by a facilitator; for its author and for who judges." })
  removal(@Ctx() context: Context, @Root() { id }: Contribution) {
    return context.load(lastRemovalOf, id);
  }
}

@Resolver(() => Comment)
export class CommentModeration {
  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotReport(@Ctx() { viewer }: Context, @Root() comment: Comment) {
    return whyNotReport(comment, viewer);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer reported it and nobody decided yet." })
  async viewerReported(@Ctx() context: Context, @Root() { id }: Comment): Promise<boolean> {
    return (await context.load(reportedByViewer, id)) !== null;
  }

  @FieldResolver(() => ContentRemoval, { nullable: true, description: "The last time it was removed by a facilitator; for its author and for who judges." })
  removal(@Ctx() context: Context, @Root() { id }: Comment) {
    return context.load(lastRemovalOf, id);
  }
}
