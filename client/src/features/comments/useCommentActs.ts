import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql";

const Comment = graphql(`
  mutation Comment($input: CommentInput!) {
    comment(input: $input) {
      id
      parent { id replyCount }
      contribution { id commentCount ... on Question { firstAnsweredAt } }
      ...CommentThread
    }
  }
`);

const ReviseComment = graphql(`
  mutation ReviseComment($comment: ID!, $body: String!) {
    reviseComment(comment: $comment, body: $body) { id ...CommentItem }
  }
`);

const RemoveComment = graphql(`
  mutation RemoveComment($comment: ID!, $reason: String) {
    removeComment(comment: $comment, reason: $reason) { id contribution { id commentCount ... on Question { firstAnsweredAt acceptedAnswer { id } } } ...CommentItem }
  }
`);

const AcceptAnswer = graphql(`
  mutation AcceptAnswer($comment: ID!) {
    acceptAnswer(comment: $comment) {
      id
      acceptedAnswer { id ...CommentThread }
    }
  }
`);

export function useComment() {
  const [comment, { loading }] = useMutation(Comment);
  return { pending: loading, comment: (contribution: string, body: string, parent?: string) => comment({ variables: { input: { contribution, body, parent } } }) };
}

export function useReviseComment() {
  const [revise, { loading }] = useMutation(ReviseComment);
  return { pending: loading, revise: (comment: string, body: string) => revise({ variables: { comment, body } }) };
}

export function useRemoveComment() {
  const [remove, { loading }] = useMutation(RemoveComment);
  return { pending: loading, remove: (comment: string, reason?: string) => remove({ variables: { comment, reason } }) };
}

export function useAcceptAnswer() {
  const [accept, { loading }] = useMutation(AcceptAnswer);
  return { pending: loading, accept: (comment: string) => accept({ variables: { comment } }) };
}
