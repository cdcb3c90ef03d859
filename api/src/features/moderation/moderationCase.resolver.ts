import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found, refuseIf } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Appreciable } from "../contributions/appreciable.type.ts";
import { visibleWriting } from "../contributions/permission.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { asDecider } from "./asJudge.ts";
import { dismissReports } from "./decideCase.ts";
import { reasonCheck } from "./moderation.checks.ts";
import { caseById, reportsOfCase } from "./moderation.loaders.ts";
import { whyNotDecideCase } from "./moderation.policy.ts";
import { ModerationCase } from "./moderationCase.entity.ts";
import { removeReported } from "./removeContent.ts";
import { Report } from "./report.entity.ts";
import { idOf } from "./subject.ts";

@Resolver(() => ModerationCase)
export class ModerationCaseResolver {
  @Mutation(() => ModerationCase, { description: "What was reported stays; who reported it is told." })
  async dismissReports(@Ctx() context: Context, @Arg("case", () => ID) id: string, @Arg("reason", () => String) reason: string): Promise<ModerationCase> {
    const { viewer, reported, why } = await decision(context, id, reason);
    await context.transaction(async (tx) => dismissReports(await asDecider(tx, reported, viewer.id), reported.id, viewer.id, why));
    return readable(context, id);
  }

  @Mutation(() => ModerationCase, { description: "What was reported goes; its author and who reported it are told, and the reason stands in its place." })
  async removeReported(@Ctx() context: Context, @Arg("case", () => ID) id: string, @Arg("reason", () => String) reason: string): Promise<ModerationCase> {
    const { viewer, reported, why } = await decision(context, id, reason);
    await context.transaction(async (tx) => removeReported(await asDecider(tx, reported, viewer.id), reported, viewer.id, why));
    return readable(context, id);
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { communityId }: ModerationCase) {
    return found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => Appreciable, { description: "The contribution or comment that was reported." })
  subject(@Ctx() context: Context, @Root() reported: ModerationCase) {
    return visibleWriting(context, idOf(reported));
  }

  @FieldResolver(() => [Report], { description: "The first one first." })
  reports(@Ctx() context: Context, @Root() { id }: ModerationCase): Promise<Report[]> {
    return context.loadMany(reportsOfCase, id);
  }

  @FieldResolver(() => Person, { nullable: true })
  decidedBy(@Ctx() context: Context, @Root() { decidedById }: ModerationCase) {
    return decidedById ? context.load(personById, decidedById) : null;
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotDecide(@Root() reported: ModerationCase) {
    return whyNotDecideCase(reported);
  }
}

@Resolver(() => Report)
export class ReportFields {
  @FieldResolver(() => Person)
  async reporter(@Ctx() context: Context, @Root() { reporterId }: Report) {
    return found(await context.load(personById, reporterId));
  }
}

async function readable(context: Context, id: string): Promise<ModerationCase> {
  return found(isId(id) ? await context.load(caseById, id) : null);
}

async function decision(context: Context, id: string, reason: string) {
  const viewer = context.requireViewer();
  const reported = await readable(context, id);
  refuseIf(whyNotDecideCase(reported));
  return { viewer, reported, why: checked(reasonCheck, { reason }).reason };
}
