import type { FragmentType } from "@apollo/client";
import { graphql } from "../../../gql";
import type { ContributionKind } from "../../../gql/graphql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { PageHead } from "../../../ui/shell/Page";
import { CommunityMark } from "../../communities/CommunityMark";
import { KindMark } from "../KindMark";
import { AuthorMenu } from "./AuthorMenu";

const fragment = graphql(`
  fragment ArticleHead on Contribution {
    id
    kind
    title
    community { id slug name theme { id slug } }
    ...AuthorMenu
  }
`);

export function ArticleHead({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const { slug, name, theme } = data.community;
  const over = (
    <>
      <KindMark kind={data.kind} />
      <CommunityMark theme={theme.slug} label={name} to={`/${slug}`} />
    </>
  );
  return <PageHead title={data.title} over={over} voice={voiceOf(data.kind)} actions={<AuthorMenu contribution={data} />} />;
}

function voiceOf(kind: ContributionKind) {
  if (kind === "QUESTION") return "question";
  return kind === "INSIGHT" ? "quote" : "article";
}
