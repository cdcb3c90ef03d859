import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { renderMarkdown } from "../../kernel/markdown.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { previewCheck, reasonCheck, reviseCheck } from "./contribution.checks.ts";
import { answerCoAuthorship } from "./coAuthor.commands.ts";
import { Contribution } from "./contribution.entity.ts";
import { ReviseContributionInput } from "./contribution.inputs.ts";
import { contributionById } from "./contribution.loaders.ts";
import { whyNotRevise } from "./contribution.policy.ts";
import { withMentionsResolved } from "./mention.queries.ts";
import { Synthesis } from "./kinds.type.ts";
import { standingIn, visibleContribution } from "./permission.ts";
import { retractContribution, reviseContribution } from "./reviseContribution.ts";

@Resolver()
export class ContributionResolver {
  @Query(() => Contribution, { nullable: true })
  contribution(@Ctx() context: Context, @Arg("id", () => ID) id: string) {
    return isId(id) ? context.load(contributionById, id) : null;
  }

  @Query(() => String, {
    description: "What a text in Markdown will look like, as HTML. With the community that it is for, who is named but does not take part there stands in plain words, as when it is published.",
  })
  async preview(
    @Ctx() context: Context,
    @Arg("body", () => String) body: string,
    @Arg("community", () => ID, { nullable: true }) community?: string | null,
  ): Promise<string> {
    context.requireViewer();
    const { body: text } = checked(previewCheck, { body });
    return renderMarkdown(community ? await withMentionsResolved(context, community, text) : text);
  }

  @Mutation(() => Contribution, { description: "CONFLICT, with the version that stands there now, when it was revised since `baseVersion`." })
  async reviseContribution(@Ctx() context: Context, @Arg("input", () => ReviseContributionInput) input: ReviseContributionInput) {
    const viewer = context.requireViewer();
    const contribution = await visibleContribution(context, input.contribution);
    const { community, membership } = await standingIn(context, contribution.communityId);
    refuseIf(whyNotRevise(community, membership, contribution, viewer.id));

    const changes = checked(reviseCheck(contribution.kind, input), input);
    return context.transaction((tx) => reviseContribution(tx, contribution.id, input.baseVersion, changes));
  }

  @Mutation(() => Contribution)
  async retractContribution(@Ctx() context: Context, @Arg("contribution", () => ID) id: string, @Arg("reason", () => String) reason: string) {
    const viewer = context.requireViewer();
    const contribution = await visibleContribution(context, id);
    const { community, membership } = await standingIn(context, contribution.communityId);
    refuseIf(whyNotRevise(community, membership, contribution, viewer.id));

    const why = checked(reasonCheck, { reason }).reason;
    await context.transaction((tx) => retractContribution(tx, contribution, why));
    return visibleContribution(context, id);
  }

  @Mutation(() => Synthesis, { description: "Who was named as co-author agrees to be shown." })
  acceptCoAuthorship(@Ctx() context: Context, @Arg("contribution", () => ID) id: string) {
    return this.#answer(context, id, true);
  }

  @Mutation(() => Synthesis, { description: "Who was named as co-author, or was shown, wants to be so no longer." })
  declineCoAuthorship(@Ctx() context: Context, @Arg("contribution", () => ID) id: string) {
    return this.#answer(context, id, false);
  }

  async #answer(context: Context, id: string, accepted: boolean) {
    const viewer = context.requireViewer();
    const contribution = await visibleContribution(context, id);
    await context.transaction((tx) => answerCoAuthorship(tx, contribution.id, viewer.id, accepted));
    return visibleContribution(context, id);
  }
}
