import type { FragmentType } from "@apollo/client";
import { graphql } from "../../../gql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { TagChip, TagRow } from "../../../ui/list/TagChip";

const fragment = graphql(`
  fragment ArticleTags on Contribution {
    id
    tags
    community { id slug }
  }
`);

/** Each keyword leads to what the community knows about it. */
export function ArticleTags({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  if (data.tags.length === 0) return null;
  return (
    <TagRow>
      {data.tags.map((tag) => (
        <TagChip key={tag} to={`/${data.community.slug}/kennis?trefwoord=${encodeURIComponent(tag)}`}>
          {tag}
        </TagChip>
      ))}
    </TagRow>
  );
}
