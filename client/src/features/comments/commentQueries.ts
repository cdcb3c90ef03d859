import { graphql } from "../../gql";

export const MoreComments = graphql(`
  query MoreComments($contribution: ID!, $first: Int!, $after: String) {
    contribution(id: $contribution) {
      id
      comments(first: $first, after: $after) {
        totalCount
        edges { node { id ...CommentThread } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const MoreReplies = graphql(`
  query MoreReplies($comment: ID!, $first: Int!, $after: String) {
    node(id: $comment) {
      ... on Comment {
        id
        replyCount
        replies(first: $first, after: $after) {
          totalCount
          edges { node { id ...CommentItem } }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  }
`);

export const PlaceOfComment = graphql(`
  query PlaceOfComment($comment: ID!) {
    node(id: $comment) {
      ... on Comment { id contribution { id } parent { id } }
    }
  }
`);

export const CommentAdded = graphql(`
  subscription CommentAdded($contribution: ID!) {
    commentAdded(contribution: $contribution) {
      id
      author { id }
      parent { id replyCount }
      contribution { id commentCount }
      ...CommentThread
    }
  }
`);

export const CommentChanged = graphql(`
  subscription CommentChanged($contribution: ID!) {
    commentChanged(contribution: $contribution) {
      id
      accepted
      parent { id replyCount }
      contribution { id commentCount ... on Question { firstAnsweredAt acceptedAnswer { id } } }
      ...CommentThread
    }
  }
`);
