import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { RefusalType } from "../../kernel/graphql.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById, type PersonRow } from "../people/person.loaders.ts";
import { schoolDaysRun } from "./joinRequest.clock.ts";
import { JoinRequest } from "./joinRequest.entity.ts";
import { decidableRequest, stepsOfRequest } from "./joinRequest.loaders.ts";
import { whyNotAcceptJoinRequest } from "./joinRequest.policy.ts";
import { JoinRequestStep, JoinRequestStepKind } from "./joinRequestStep.entity.ts";

/** A row as a list compiled it, or as a loader gave it: what is there is not read again. */
type Read = JoinRequest & { applicant?: PersonRow; organisation?: Organisation | null; community?: Community };

const personOf = (context: Context, id: string | null) => (id ? context.load(personById, id) : null);

@Resolver(() => JoinRequest)
export class JoinRequestFields {
  @FieldResolver(() => Date)
  submittedAt(@Root() { createdAt }: Read): Date {
    return createdAt;
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { community, communityId }: Read) {
    return community ?? found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => Person)
  async applicant(@Ctx() context: Context, @Root() { applicant, applicantId }: Read) {
    return applicant ?? found(await context.load(personById, applicantId));
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Ctx() context: Context, @Root() { organisation, organisationId }: Read) {
    if (organisation !== undefined) return organisation;
    return organisationId ? context.load(organisationById, organisationId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "The facilitator who reads it first; every facilitator may decide it." })
  assignee(@Ctx() context: Context, @Root() { assigneeId }: Read) {
    return personOf(context, assigneeId);
  }

  @FieldResolver(() => Person, { nullable: true })
  decidedBy(@Ctx() context: Context, @Root() { decidedById }: Read) {
    return personOf(context, decidedById);
  }

  @FieldResolver(() => Int, { description: "How many school days the clock has run; it stands still while a question waits for its answer." })
  schoolDays(@Ctx() { now }: Context, @Root() request: Read): number {
    return schoolDaysRun(request, request.decidedAt ?? now);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may let the applicant in." })
  async whyNotAccept(@Ctx() context: Context, @Root() request: Read) {
    const community = found(await context.load(communityById, request.communityId));
    return whyNotAcceptJoinRequest(community, request, (await context.load(decidableRequest, request.id)) !== null);
  }

  @FieldResolver(() => String, { nullable: true, description: "Asked by a facilitator; the last one." })
  async question(@Ctx() context: Context, @Root() request: Read) {
    return (await lastOf(context, request, JoinRequestStepKind.ASKED))?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "To that question." })
  async answer(@Ctx() context: Context, @Root() request: Read) {
    const last = await lastOf(context, request, JoinRequestStepKind.ASKED, JoinRequestStepKind.ANSWERED);
    return last?.kind === JoinRequestStepKind.ANSWERED ? last.text : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Why it was declined." })
  async reason(@Ctx() context: Context, @Root() request: Read) {
    return (await lastOf(context, request, JoinRequestStepKind.DECLINED))?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "What the one who let the applicant in said." })
  async welcome(@Ctx() context: Context, @Root() request: Read) {
    return (await lastOf(context, request, JoinRequestStepKind.ACCEPTED))?.text ?? null;
  }

  @FieldResolver(() => [JoinRequestStep], { description: "All that happened to it, in order." })
  steps(@Ctx() context: Context, @Root() { id }: Read): Promise<JoinRequestStep[]> {
    return context.loadMany(stepsOfRequest, id);
  }
}

@Resolver(() => JoinRequestStep)
export class JoinRequestStepFields {
  @FieldResolver(() => Date)
  at(@Root() { createdAt }: JoinRequestStep): Date {
    return createdAt;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: the clock." })
  actor(@Ctx() context: Context, @Root() { actorId }: JoinRequestStep) {
    return personOf(context, actorId);
  }
}

async function lastOf(context: Context, { id }: Read, ...kinds: JoinRequestStepKind[]): Promise<JoinRequestStep | undefined> {
  return (await context.loadMany(stepsOfRequest, id)).findLast(({ kind }) => kinds.includes(kind));
}
