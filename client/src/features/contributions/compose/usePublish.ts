import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql";
import type { ContributionKind } from "../../../gql/graphql";
import { yearOf, type ComposeValues } from "./values";

const PublishQuestion = graphql(`
  mutation PublishQuestion($input: PublishQuestionInput!) {
    publishQuestion(input: $input) { id }
  }
`);
const PublishExperience = graphql(`
  mutation PublishExperience($input: PublishExperienceInput!) {
    publishExperience(input: $input) { id }
  }
`);
const PublishTheory = graphql(`
  mutation PublishTheory($input: PublishTheoryInput!) {
    publishTheory(input: $input) { id }
  }
`);
const PublishInsight = graphql(`
  mutation PublishInsight($input: PublishInsightInput!) {
    publishInsight(input: $input) { id }
  }
`);
const PublishSynthesis = graphql(`
  mutation PublishSynthesis($input: PublishSynthesisInput!) {
    publishSynthesis(input: $input) { id }
  }
`);

/** One verb for five kinds: each has its own mutation with its own fields. Answers with the id of what was published. */
export function usePublish() {
  const [question, asking] = useMutation(PublishQuestion);
  const [experience, telling] = useMutation(PublishExperience);
  const [theory, citing] = useMutation(PublishTheory);
  const [insight, concluding] = useMutation(PublishInsight);
  const [synthesis, building] = useMutation(PublishSynthesis);

  async function publish(kind: ContributionKind, community: string, values: ComposeValues): Promise<string | undefined> {
    const { title, body, tags, context, approach, result, source, sourceUrl } = values;
    const derivesFrom = values.derivesFrom.map(({ id }) => id);
    const common = { community, title, tags };

    switch (kind) {
      case "QUESTION":
        return (await question({ variables: { input: { ...common, body } } })).data?.publishQuestion.id;
      case "EXPERIENCE":
        return (await experience({ variables: { input: { ...common, context, approach, result, derivesFrom, body: body || null } } })).data?.publishExperience.id;
      case "THEORY": {
        const input = { ...common, body, source, derivesFrom, sourceUrl: sourceUrl || null, sourceYear: yearOf(values.sourceYear) };
        return (await theory({ variables: { input } })).data?.publishTheory.id;
      }
      case "INSIGHT":
        return (await insight({ variables: { input: { ...common, body, derivesFrom } } })).data?.publishInsight.id;
      case "SYNTHESIS":
        return (await synthesis({ variables: { input: { ...common, body, derivesFrom } } })).data?.publishSynthesis.id;
    }
  }

  return { publish, pending: [asking, telling, citing, concluding, building].some(({ loading }) => loading) };
}
