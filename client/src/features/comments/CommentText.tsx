import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Prose } from "../../ui/text/Prose";
import { EditForm } from "./EditForm";

const fragment = graphql(`
  fragment CommentText on Comment {
    id
    body
    bodyHtml
  }
`);

interface Props {
  comment: FragmentType<typeof fragment>;
  community: string;
  editing: boolean;
  onClose: () => void;
}

/** What a comment says, or the form in which its writer changes it. */
export function CommentText({ comment, community, editing, onClose }: Props) {
  const { data } = useSuspenseFragment({ fragment, from: comment });
  return editing ? <EditForm comment={data.id} community={community} body={data.body} onClose={onClose} /> : <Prose html={data.bodyHtml} compact />;
}
