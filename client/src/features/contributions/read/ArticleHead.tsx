import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import type { ContributionKind } from "../../../gql/graphql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { PageHead } from "../../../ui/shell/Page";
import { CommunityMark } from "../../communities/CommunityMark";
import { KindMark } from "../KindMark";
import { titleOf } from "../titleOf";
import { ArticleMenu } from "./ArticleMenu";

const fragment = graphql(`
  fragment ArticleHead on Contribution {
    id
    kind
    title
    community { id slug name theme { id slug } }
    ...ArticleMenu
  }
`);

export function ArticleHead({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const { slug, name, theme } = data.community;
  const over = (
    <>
      <KindMark kind={data.kind} />
      <CommunityMark theme={theme.slug} label={name} to={`/${slug}`} />
    </>
  );
  return <PageHead title={titleOf(t, data.title)} over={over} voice={data.title ? voiceOf(data.kind) : "plain"} actions={<ArticleMenu contribution={data} />} />;
}

function voiceOf(kind: ContributionKind) {
  if (kind === "QUESTION") return "question";
  return kind === "INSIGHT" ? "quote" : "article";
}
