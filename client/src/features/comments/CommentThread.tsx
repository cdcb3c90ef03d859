import type { FragmentType } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { MoreButton } from "../../lib/MoreButton";
import { usePaging } from "../../lib/usePaging";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { AcceptedAnswer } from "./AcceptedAnswer";
import { CommentItem } from "./CommentItem";
import { MoreReplies } from "./commentQueries";
import { ReplyForm } from "./ReplyForm";
import type { ThreadContext } from "./threadContext";

const fragment = graphql(`
  fragment CommentThread on Comment {
    id
    replyCount
    author { displayName }
    ...CommentItem
    ...AcceptedAnswer
    replies(first: 3) {
      edges { node { id ...CommentItem } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

interface Props {
  comment: FragmentType<typeof fragment>;
  context: ThreadContext;
  accepted?: boolean;
}

const NEXT = 15;

/** A comment with the replies to it; two levels and no more. */
export function CommentThread({ comment, context, accepted = false }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { data } = useSuspenseFragment({ fragment, from: comment });
  const [replying, setReplying] = useState(false);
  const fetchAfter = useCallback(
    (after: string) => client.query({ query: MoreReplies, variables: { comment: data.id, first: NEXT, after }, fetchPolicy: "network-only" }),
    [client, data.id],
  );
  const paging = usePaging(fetchAfter);
  const { edges, pageInfo } = data.replies;
  const onReply = context.closed ? undefined : () => setReplying(true);

  const replies = (edges.length > 0 || replying) && (
    <>
      {edges.map(({ node }) => (
        <CommentItem key={node.id} comment={node} context={context} reply />
      ))}
      {pageInfo.hasNextPage && (
        <MoreButton paging={paging} cursor={pageInfo.endCursor} label={t("comments.more", { count: Math.max(1, data.replyCount - edges.length) })} />
      )}
      {replying && <ReplyForm contribution={context.contribution} parent={data.id} name={data.author.displayName} onClose={() => setReplying(false)} />}
    </>
  );
  const Shown = accepted ? AcceptedAnswer : CommentItem;
  return <Shown comment={data} context={context} onReply={onReply} replies={replies} />;
}
