import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { whyNotContribute } from "../memberships/membership.policy.ts";
import { Viewer } from "../people/viewer.type.ts";
import { draftCheck } from "./contribution.checks.ts";
import { Contribution, ContributionKind } from "./contribution.entity.ts";
import { SaveDraftInput } from "./contribution.inputs.ts";
import { contributionById } from "./contribution.loaders.ts";
import { discardDraft, saveDraft } from "./draft.commands.ts";
import { Draft } from "./draft.entity.ts";
import { standingIn } from "./permission.ts";

@Resolver(() => Draft)
export class DraftResolver {
  @Mutation(() => Draft, { description: "One for each kind in each community; publishing it ends it." })
  async saveDraft(@Ctx() context: Context, @Arg("input", () => SaveDraftInput) input: SaveDraftInput): Promise<Draft> {
    const viewer = context.requireViewer();
    const { community, membership } = await standingIn(context, input.community);
    refuseIf(whyNotContribute(community, membership));

    const { derivesFrom, ...content } = checked(draftCheck, input);
    const where = { personId: viewer.id, communityId: community.id, kind: input.kind };
    return context.transaction((tx) => saveDraft(tx, { ...where, ...content, derivesFromIds: derivesFrom.filter(isId) }));
  }

  @Mutation(() => Boolean, { description: "Whether there was one." })
  async discardDraft(
    @Ctx() context: Context,
    @Arg("community", () => ID) communityId: string,
    @Arg("kind", () => ContributionKind) kind: ContributionKind,
  ): Promise<boolean> {
    const viewer = context.requireViewer();
    return isId(communityId) && context.transaction((tx) => discardDraft(tx, viewer.id, communityId, kind));
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { communityId }: Draft): Promise<Community> {
    return found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => [Contribution], { description: "What it is to build on, as far as the viewer may still read it." })
  async derivesFrom(@Ctx() context: Context, @Root() { derivesFromIds }: Draft) {
    const sources = await Promise.all(derivesFromIds.map((id) => context.load(contributionById, id)));
    return sources.filter((source) => source !== null);
  }
}

@Resolver(() => Viewer)
export class ViewerDrafts {
  @FieldResolver(() => [Draft], { description: "Last saved first." })
  drafts(@Ctx() context: Context): Promise<Draft[]> {
    return context.db.rows<Draft>(
      `SELECT ${context.db.columns(Draft, "d")} FROM drafts d WHERE d.person_id = $1 ORDER BY d.saved_at DESC, d.id LIMIT 100`,
      [context.requireViewer().id],
    );
  }

  @FieldResolver(() => Draft, { nullable: true })
  async draft(
    @Ctx() context: Context,
    @Arg("community", () => ID) communityId: string,
    @Arg("kind", () => ContributionKind) kind: ContributionKind,
  ): Promise<Draft | null> {
    if (!isId(communityId)) return null;
    const [draft] = await context.db.rows<Draft>(
      `SELECT ${context.db.columns(Draft, "d")} FROM drafts d WHERE d.person_id = $1 AND d.community_id = $2 AND d.kind = $3`,
      [context.requireViewer().id, communityId, kind],
    );
    return draft ?? null;
  }
}
