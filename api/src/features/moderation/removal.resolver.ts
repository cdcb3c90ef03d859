import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { appealRemoval, restoreContent, upholdRemoval } from "./appeal.commands.ts";
import { asJudge } from "./asJudge.ts";
import { groundsCheck, reasonCheck } from "./moderation.checks.ts";
import { judgeableRemoval, removalById } from "./moderation.loaders.ts";
import { appealableUntil, whyNotAppeal, whyNotJudge } from "./moderation.policy.ts";
import { ContentRemoval } from "./removal.entity.ts";
import { idOf } from "./subject.ts";

@ObjectType({ simpleResolvers: true, description: "What stood there before it was removed." })
class RemovedWords {
  @Field(() => String, { nullable: true, description: "Of a contribution." })
  title!: string | null;

  @Field({ description: "Markdown as written." })
  body!: string;

  @Field({ description: "Sanitised." })
  bodyHtml!: string;
}

@Resolver(() => ContentRemoval)
export class RemovalResolver {
  @Mutation(() => ContentRemoval, { description: "By its author, once, within 28 days. Somebody else than who removed judges." })
  async appealRemoval(@Ctx() context: Context, @Arg("removal", () => ID) id: string, @Arg("grounds", () => String) grounds: string): Promise<ContentRemoval> {
    const viewer = context.requireViewer();
    refuseIf(whyNotAppeal(await readable(context, id), viewer.id, context.now));
    const words = checked(groundsCheck, { grounds }).grounds;
    await context.transaction((tx) => appealRemoval(tx, id, viewer.id, words));
    return readable(context, id);
  }

  @Mutation(() => ContentRemoval, { description: "Grants the appeal: what was removed comes back as it was." })
  async restoreContent(@Ctx() context: Context, @Arg("removal", () => ID) id: string, @Arg("reason", () => String) reason: string): Promise<ContentRemoval> {
    const { judgeId, removal, why } = await verdict(context, id, reason);
    await context.transaction(async (tx) => restoreContent(await asJudge(tx, removal, judgeId), id, judgeId, why));
    return readable(context, id);
  }

  @Mutation(() => ContentRemoval, { description: "Denies the appeal." })
  async upholdRemoval(@Ctx() context: Context, @Arg("removal", () => ID) id: string, @Arg("reason", () => String) reason: string): Promise<ContentRemoval> {
    const { judgeId, removal, why } = await verdict(context, id, reason);
    await context.transaction(async (tx) => upholdRemoval(await asJudge(tx, removal, judgeId), id, judgeId, why));
    return readable(context, id);
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { communityId }: ContentRemoval) {
    return found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => ID, { description: "Of the contribution or comment." })
  subjectId(@Root() removal: ContentRemoval): string {
    return idOf(removal);
  }

  @FieldResolver(() => ID, { description: "Of the contribution, also where a comment on it was removed." })
  contributionId(@Root() { contributionId }: ContentRemoval): string {
    return contributionId;
  }

  @FieldResolver(() => Date)
  removedAt(@Root() { createdAt }: ContentRemoval): Date {
    return createdAt;
  }

  @FieldResolver(() => Person, { nullable: true })
  removedBy(@Ctx() context: Context, @Root() { removedById }: ContentRemoval) {
    return context.load(personById, removedById);
  }

  @FieldResolver(() => RemovedWords)
  words(@Root() { words }: ContentRemoval): RemovedWords {
    if ("bodyHtml" in words) return { title: null, body: words.body, bodyHtml: words.bodyHtml as string };
    return { title: words.title, body: words.body, bodyHtml: words.body_html };
  }

  @FieldResolver(() => Date)
  appealableUntil(@Root() removal: ContentRemoval): Date {
    return appealableUntil(removal);
  }

  @FieldResolver(() => Person)
  async author(@Ctx() context: Context, @Root() { authorId }: ContentRemoval) {
    return found(await context.load(personById, authorId));
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who judged the appeal." })
  decidedBy(@Ctx() context: Context, @Root() { decidedById }: ContentRemoval) {
    return decidedById ? context.load(personById, decidedById) : null;
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotAppeal(@Ctx() { viewer, now }: Context, @Root() removal: ContentRemoval) {
    return whyNotAppeal(removal, viewer?.id ?? "", now);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may judge the appeal." })
  async whyNotJudge(@Ctx() context: Context, @Root() removal: ContentRemoval) {
    return whyNotJudge(removal, (await context.load(judgeableRemoval, removal.id)) !== null);
  }
}

async function readable(context: Context, id: string): Promise<ContentRemoval> {
  return found(isId(id) ? await context.load(removalById, id) : null);
}

async function verdict(context: Context, id: string, reason: string) {
  const viewer = context.requireViewer();
  const removal = await readable(context, id);
  refuseIf(whyNotJudge(removal, (await context.load(judgeableRemoval, id)) !== null));
  return { judgeId: viewer.id, removal, why: checked(reasonCheck, { reason }).reason };
}
