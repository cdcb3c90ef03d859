import { graphql } from "../../gql";

export const NotificationsPageQuery = graphql(`
  query NotificationsPage($first: Int!) {
    viewer {
      notifications(first: $first) {
        unreadCount
        edges { node { id readAt ...NotificationRow } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const MoreNotifications = graphql(`
  query MoreNotifications($first: Int!, $after: String!) {
    viewer {
      notifications(first: $first, after: $after) {
        edges { node { id readAt ...NotificationRow } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
