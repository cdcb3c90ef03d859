import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { checked } from "../../kernel/input.ts";
import { whyNotContribute } from "../memberships/membership.policy.ts";
import { publishChecks } from "./contribution.checks.ts";
import { ContributionKind } from "./contribution.entity.ts";
import { PublishExperienceInput, PublishInsightInput, PublishQuestionInput, PublishSynthesisInput, PublishTheoryInput } from "./contribution.inputs.ts";
import { Experience, Insight, Question, Synthesis, Theory } from "./kinds.type.ts";
import { knownCoAuthors, knownSources } from "./lineage.queries.ts";
import { authorOf, standingIn } from "./permission.ts";
import { publishContribution } from "./publishContribution.ts";

@Resolver()
export class PublishResolver {
  @Mutation(() => Question)
  publishQuestion(@Ctx() context: Context, @Arg("input", () => PublishQuestionInput) input: PublishQuestionInput) {
    return publish(context, ContributionKind.QUESTION, input);
  }

  @Mutation(() => Experience)
  publishExperience(@Ctx() context: Context, @Arg("input", () => PublishExperienceInput) input: PublishExperienceInput) {
    return publish(context, ContributionKind.EXPERIENCE, input);
  }

  @Mutation(() => Theory)
  publishTheory(@Ctx() context: Context, @Arg("input", () => PublishTheoryInput) input: PublishTheoryInput) {
    return publish(context, ContributionKind.THEORY, input);
  }

  @Mutation(() => Insight)
  publishInsight(@Ctx() context: Context, @Arg("input", () => PublishInsightInput) input: PublishInsightInput) {
    return publish(context, ContributionKind.INSIGHT, input);
  }

  @Mutation(() => Synthesis, { description: "Refused with SYNTHESIS_INCOMPLETE, and what is missing, unless it rests on practice and theory of two people of two organisations." })
  publishSynthesis(@Ctx() context: Context, @Arg("input", () => PublishSynthesisInput) input: PublishSynthesisInput) {
    return publish(context, ContributionKind.SYNTHESIS, input);
  }
}

async function publish(context: Context, kind: ContributionKind, input: { community: string }) {
  const viewer = context.requireViewer();
  const standing = await standingIn(context, input.community);
  refuseIf(whyNotContribute(standing.community, standing.membership));

  const content: Record<string, unknown> & Content = checked(publishChecks[kind], input);
  const communityId = standing.community.id;
  const derivesFrom = await knownSources(context, content.derivesFrom ?? []);
  const coAuthors = await knownCoAuthors(context, content.coAuthors ?? [], communityId, viewer.id);
  return context.transaction((tx) =>
    publishContribution(tx, kind, authorOf(standing, viewer.id), { ...content, communityId, derivesFrom, coAuthors }),
  );
}

interface Content {
  title: string;
  body: string;
  tags: string[];
  derivesFrom?: string[];
  coAuthors?: string[];
}
