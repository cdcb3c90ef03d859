import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql";
import type { ContributionKind, ReviseContributionInput } from "../../../gql/graphql";
import { yearOf, type ComposeValues } from "./values";

const ReviseContribution = graphql(`
  mutation ReviseContribution($input: ReviseContributionInput!) {
    reviseContribution(input: $input) {
      __typename
      id
      version
      updatedAt
      ...RevisableContent
      ...ContributionArticle
    }
  }
`);

export function useRevise() {
  const [reviseContribution, { loading }] = useMutation(ReviseContribution);

  async function revise(kind: ContributionKind, contribution: string, baseVersion: number, values: ComposeValues): Promise<number> {
    const { data } = await reviseContribution({ variables: { input: { contribution, baseVersion, ...changedOf(kind, values) } } });
    return data?.reviseContribution.version ?? baseVersion;
  }
  return { revise, pending: loading };
}

function changedOf(kind: ContributionKind, values: ComposeValues): Omit<ReviseContributionInput, "contribution" | "baseVersion"> {
  const { title, body, tags, context, approach, result, source, sourceUrl, sourceYear } = values;
  const common = { title, body, tags };
  if (kind === "EXPERIENCE") return { ...common, context, approach, result };
  if (kind === "THEORY") return { ...common, source, sourceUrl: sourceUrl || null, sourceYear: yearOf(sourceYear) };
  return common;
}
