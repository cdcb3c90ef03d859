import { graphql } from "../../gql";

export const UnreadCount = graphql(`
  query UnreadCount {
    viewer { notifications { unreadCount } }
  }
`);

export const NotificationReceived = graphql(`
  subscription NotificationReceived {
    notificationReceived { id kind community { id name } }
  }
`);

export const MarkNotificationsRead = graphql(`
  mutation MarkNotificationsRead($notifications: [ID!]) {
    markNotificationsRead(notifications: $notifications) { notifications { unreadCount } }
  }
`);
