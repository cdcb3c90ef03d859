import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { DAY } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { badInput, found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { communityById } from "../communities/community.loaders.ts";
import { viewerMembership } from "../memberships/membership.loaders.ts";
import type { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { personById } from "../people/person.loaders.ts";
import { asDecider } from "./asDecider.ts";
import { acceptJoinRequest, declineJoinRequest } from "./decideJoinRequest.ts";
import { answerCheck, questionCheck, reasonCheck, requestCheck, welcomeCheck } from "./joinRequest.checks.ts";
import { answerFacilitator, askApplicant, withdrawJoinRequest } from "./joinRequest.commands.ts";
import { JoinRequest } from "./joinRequest.entity.ts";
import { RequestToJoinInput } from "./joinRequest.inputs.ts";
import { decidableRequest, joinRequestById, viewerJoinRequest } from "./joinRequest.loaders.ts";
import {
  whyNotAcceptJoinRequest, whyNotAnswerFacilitator, whyNotAskApplicant, whyNotDeclineJoinRequest, whyNotRequestToJoin, whyNotWithdrawJoinRequest,
} from "./joinRequest.policy.ts";
import { requestToJoin } from "./requestToJoin.ts";

/** Asking and withdrawing again and again would only trouble the facilitators. */
const REQUESTS = { name: "requestToJoin", most: 5, within: DAY };
/** Of one person, everywhere. */
const REQUESTS_IN_ALL = { name: "requestsToJoin", most: 20, within: DAY };

@Resolver()
export class JoinRequestResolver {
  @Mutation(() => JoinRequest)
  async requestToJoin(@Ctx() context: Context, @Arg("input", () => RequestToJoinInput) input: RequestToJoinInput): Promise<JoinRequest> {
    const viewer = context.requireViewer();
    const community = found(isId(input.community) ? await context.load(communityById, input.community) : null);
    const membership = await context.load(viewerMembership, community.id);
    refuseIf(whyNotRequestToJoin(community, viewer, membership, await context.load(viewerJoinRequest, community.id)));

    const content = checked(requestCheck, input);
    const organisation = await organisationOf(context, viewer.id, input.organisation);
    await countOrRefuse(context.runtime, REQUESTS, `${viewer.id}:${community.id}`, "join.too_often");
    await countOrRefuse(context.runtime, REQUESTS_IN_ALL, viewer.id, "join.too_often");
    const about = { communityId: community.id, applicantId: viewer.id, organisationId: organisation?.id, holidayRegion: organisation?.holidayRegion };
    return context.transaction((tx) => requestToJoin(tx, { ...about, ...content }));
  }

  @Mutation(() => JoinRequest, { description: "By the applicant." })
  async withdrawJoinRequest(@Ctx() context: Context, @Arg("joinRequest", () => ID) id: string): Promise<JoinRequest> {
    const viewer = context.requireViewer();
    refuseIf(whyNotWithdrawJoinRequest(await readable(context, id), viewer.id));
    await context.transaction((tx) => withdrawJoinRequest(tx, id, viewer.id));
    return readable(context, id);
  }

  @Mutation(() => JoinRequest, { description: "A question before the decision; the clock stands still until the answer." })
  async askApplicant(@Ctx() context: Context, @Arg("joinRequest", () => ID) id: string, @Arg("question", () => String) question: string): Promise<JoinRequest> {
    const { viewer, request, community, mayDecide } = await atTheDesk(context, id);
    refuseIf(whyNotAskApplicant(community, request, mayDecide));
    const text = checked(questionCheck, { question }).question;
    await context.transaction(async (tx) => askApplicant(await asDecider(tx, request, viewer.id), id, viewer.id, text));
    return readable(context, id);
  }

  @Mutation(() => JoinRequest, { description: "By the applicant." })
  async answerFacilitator(@Ctx() context: Context, @Arg("joinRequest", () => ID) id: string, @Arg("answer", () => String) answer: string): Promise<JoinRequest> {
    const viewer = context.requireViewer();
    refuseIf(whyNotAnswerFacilitator(await readable(context, id), viewer.id));
    const text = checked(answerCheck, { answer }).answer;
    await context.transaction((tx) => answerFacilitator(tx, id, viewer.id, text));
    return readable(context, id);
  }

  @Mutation(() => JoinRequest, { description: "What was brought and looked for at the door becomes the member's." })
  async acceptJoinRequest(
    @Ctx() context: Context,
    @Arg("joinRequest", () => ID) id: string,
    @Arg("welcome", () => String, { nullable: true }) welcome?: string | null,
  ): Promise<JoinRequest> {
    const { viewer, request, community, mayDecide } = await atTheDesk(context, id);
    refuseIf(whyNotAcceptJoinRequest(community, request, mayDecide));
    const words = checked(welcomeCheck, { welcome });
    await context.transaction(async (tx) => acceptJoinRequest(await asDecider(tx, request, viewer.id), id, viewer.id, words));
    return readable(context, id);
  }

  @Mutation(() => JoinRequest, { description: "The applicant reads the reason." })
  async declineJoinRequest(@Ctx() context: Context, @Arg("joinRequest", () => ID) id: string, @Arg("reason", () => String) reason: string): Promise<JoinRequest> {
    const { viewer, request, mayDecide } = await atTheDesk(context, id);
    refuseIf(whyNotDeclineJoinRequest(request, mayDecide));
    const why = checked(reasonCheck, { reason }).reason;
    await context.transaction(async (tx) => declineJoinRequest(await asDecider(tx, request, viewer.id), id, viewer.id, why));
    return readable(context, id);
  }
}

async function readable(context: Context, id: string): Promise<JoinRequest> {
  return found(isId(id) ? await context.load(joinRequestById, id) : null);
}

async function atTheDesk(context: Context, id: string) {
  const viewer = context.requireViewer();
  const request = await readable(context, id);
  const community = found(await context.load(communityById, request.communityId));
  return { viewer, request, community, mayDecide: (await context.load(decidableRequest, id)) !== null };
}

/** The organisation that was chosen; where nothing was said, the applicant's own. */
async function organisationOf(context: Context, personId: string, chosen: string | null | undefined): Promise<Organisation | null> {
  const id = chosen === undefined ? (await context.load(personById, personId))?.organisationId : chosen;
  if (id == null) return null;
  const organisation = isId(id) ? await context.load(organisationById, id) : null;
  if (!organisation) throw badInput({ path: "organisation", because: "organisation.unknown" });
  return organisation;
}
