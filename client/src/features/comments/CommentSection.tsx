import type { FragmentType } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { usePaging } from "../../lib/usePaging";
import { NewItemsBar } from "../../ui/list/More";
import { SectionHead } from "../../ui/list/SectionHead";
import { useSession } from "../session/session";
import { MoreButton } from "../../lib/MoreButton";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { MoreComments } from "./commentQueries";
import { CommentThread } from "./CommentThread";
import { NewComment } from "./NewComment";
import { useLinkedComment } from "./useLinkedComment";
import { useLiveComments } from "./useLiveComments";

const fragment = graphql(`
  fragment CommentSection on Contribution {
    __typename
    id
    commentCount
    removedAt
    author { id }
    community { id slug }
    whyNotComment { code because }
    comments(first: $first) {
      totalCount
      edges { node { id ...CommentThread } }
      pageInfo { endCursor hasNextPage }
    }
    ... on Question {
      acceptedAnswer { id ...CommentThread }
    }
  }
`);

const NEXT = 15;

/** The answers to a question or the comments on anything else, oldest first, with the accepted answer on top. */
export function CommentSection({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { viewer } = useSession();
  const { data } = useSuspenseFragment({ fragment, from: contribution, variables: { first: 20 } });
  const question = data.__typename === "Question";
  const accepted = data.__typename === "Question" ? data.acceptedAnswer : null;

  const linked = useLinkedComment(data.id);
  const live = useLiveComments(data, viewer?.person.id ?? null);
  const fetchAfter = useCallback(
    (after: string) => client.query({ query: MoreComments, variables: { contribution: data.id, first: NEXT, after }, fetchPolicy: "network-only" }),
    [client, data.id],
  );
  const paging = usePaging(fetchAfter);

  const { edges, pageInfo, totalCount } = data.comments;
  const rest = edges.filter(({ node }) => node.id !== accepted?.id);
  const left = Math.max(1, totalCount - edges.length);
  const count = question ? totalCount : data.commentCount;
  const context = { contribution: data, authorId: data.author.id, question, linked, closed: data.whyNotComment !== null };

  if (data.removedAt && totalCount === 0) return null;

  return (
    <section aria-labelledby="reacties">
      <SectionHead
        id="reacties"
        thin={question}
        plain={!question}
        title={count === 0 ? t(question ? "comments.noAnswers" : "comments.noComments") : t(question ? "comments.answersCount" : "comments.commentsCount", { count })}
      />
      {accepted && <CommentThread comment={accepted} context={context} accepted />}
      {rest.map(({ node }) => (
        <CommentThread key={node.id} comment={node} context={context} />
      ))}
      {pageInfo.hasNextPage && (
        <MoreButton paging={paging} cursor={pageInfo.endCursor} label={t(question ? "comments.moreAnswers" : "comments.more", { count: left })} />
      )}
      <NewItemsBar onClick={live.show}>{live.count > 0 && t("comments.new", { count: live.count })}</NewItemsBar>
      {!data.removedAt && <NewComment contribution={data} question={question} whyNot={data.whyNotComment} />}
    </section>
  );
}
