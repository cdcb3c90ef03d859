import type { FragmentType } from "@apollo/client";
import { useEffect, useState, type ReactNode } from "react";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ThreadItem } from "../../ui/list/Thread";
import { Avatar } from "../../ui/person/Avatar";
import { RemovedComment } from "../moderation/RemovedComment";
import { CommentActions } from "./CommentActions";
import { CommentByline } from "./CommentByline";
import { CommentText } from "./CommentText";
import type { ThreadContext } from "./threadContext";

const fragment = graphql(`
  fragment CommentItem on Comment {
    id
    removedAt
    author { displayName }
    ...CommentByline
    ...CommentText
    ...CommentActions
    ...RemovedComment
  }
`);

interface Props {
  comment: FragmentType<typeof fragment>;
  context: ThreadContext;
  reply?: boolean;
  onReply?: () => void;
  replies?: ReactNode;
}

export function CommentItem({ comment, context, reply = false, onReply, replies }: Props) {
  const { data } = useSuspenseFragment({ fragment, from: comment });
  const [editing, setEditing] = useState(false);
  const linked = useLinked(data.id, context.linked);
  const shown = !data.removedAt;

  return (
    <ThreadItem
      id={`reactie-${data.id}`}
      current={linked}
      avatar={<Avatar name={data.author.displayName} />}
      head={<CommentByline comment={data} context={context} reply={reply} />}
      foot={shown && !editing && <CommentActions comment={data} context={context} onReply={onReply} onEdit={() => setEditing(true)} />}
      replies={replies}
    >
      {shown ? <CommentText comment={data} community={context.contribution.community.slug} editing={editing} onClose={() => setEditing(false)} /> : <RemovedComment comment={data} />}
    </ThreadItem>
  );
}

/** Brings the comment that the address points to under the eye, and the focus with it. */
export function useLinked(id: string, wanted: string | null): boolean {
  const linked = id === wanted;
  useEffect(() => {
    if (!linked) return;
    const place = document.getElementById(`reactie-${id}`);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [id, linked]);
  return linked;
}
