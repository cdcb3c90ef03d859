import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../lib/announce";
import { connection } from "../../lib/connection";
import { NotificationReceived, UnreadCount } from "./attentionQueries";
import { useRightsAnew } from "./useRightsAnew";

/** How many notifications wait, kept up to date while the page is open: by subscription, and by asking after a lost connection. */
export function useUnread(): number {
  const client = useApolloClient();
  const { t } = useTranslation();
  const rights = useRightsAnew();
  const { data } = useQuery(UnreadCount, { errorPolicy: "ignore" });

  useEffect(() => {
    const ask = () => client.query({ query: UnreadCount, fetchPolicy: "network-only" }).catch(() => undefined);
    const subscription = client.subscribe({ query: NotificationReceived }).subscribe({
      next: ({ data: told }) => {
        void ask().then(() => announce(t("notifications.arrived")));
        void rights(told?.notificationReceived);
      },
      error: () => undefined,
    });
    const stopFollowing = connection.follow(() => {
      if (connection.get() === "back") void ask();
    });
    return () => {
      stopFollowing();
      subscription.unsubscribe();
    };
  }, [client, rights, t]);

  return data?.viewer?.notifications.unreadCount ?? 0;
}
