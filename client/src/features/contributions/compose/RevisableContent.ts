import { graphql } from "../../../gql";
import type { RevisableContentFragment } from "../../../gql/graphql";
import { nothingYet, type ComposeValues } from "./values";

export const revisableFragment = graphql(`
  fragment RevisableContent on Contribution {
    __typename
    id
    version
    title
    body
    tags
    ... on Experience { context approach result }
    ... on Theory { source sourceUrl sourceYear }
  }
`);

/** What a form starts with when something that was published is changed. */
export function revisableValues(content: RevisableContentFragment): ComposeValues {
  const { title, body, tags } = content;
  const common = { ...nothingYet, title, body, tags };
  if (content.__typename === "Experience") return { ...common, context: content.context, approach: content.approach, result: content.result };
  if (content.__typename !== "Theory") return common;
  return { ...common, source: content.source, sourceUrl: content.sourceUrl ?? "", sourceYear: content.sourceYear === null ? "" : String(content.sourceYear) };
}
