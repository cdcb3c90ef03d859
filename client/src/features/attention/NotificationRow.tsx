import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import { currentMoment } from "../../lib/clock";
import { MarkNotificationsRead } from "./attentionQueries";
import { placeOf } from "./notificationSubject";
import classes from "./NotificationRow.module.css";

const fragment = graphql(`
  fragment NotificationRow on Notification {
    __typename
    id
    kind
    createdAt
    readAt
    actor { id displayName }
    community { id slug name }
    subject {
      __typename
      id
      ... on Comment { contribution { id title } }
      ... on Contribution { title }
      ... on ModerationCase { community { id slug } }
      ... on ContentRemoval { community { id slug } }
      ... on JoinRequest { community { id slug } }
    }
  }
`);

/** One thing that calls for attention. To follow it is to have read it. */
export function NotificationRow({ notification }: { notification: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: notification });
  const [markRead] = useMutation(MarkNotificationsRead);
  const { to, title } = placeOf(data);
  const over = data.kind === "DATA_EXPORT_READY" && !data.subject;
  const words = over ? t("notifications.exportOver") : t(`notifications.kinds.${data.kind}`, { name: data.actor?.displayName ?? t("notifications.someone"), community: data.community?.name ?? "" });

  const follow = () => {
    if (data.readAt) return;
    void markRead({
      variables: { notifications: [data.id] },
      update: (cache) => void cache.modify({ id: cache.identify({ __typename: "Notification", id: data.id }), fields: { readAt: () => currentMoment().toISOString() } }),
    }).catch(() => undefined);
  };

  return (
    <li className={classes.row} data-unread={data.readAt ? undefined : true}>
      <h2 className={classes.title} data-gone={to ? undefined : true}>
        {!data.readAt && <VisuallyHidden>{t("notifications.unread")} </VisuallyHidden>}
        {to ? (
          <AppLink to={to} onClick={follow}>
            {words}
          </AppLink>
        ) : (
          t("notifications.gone")
        )}
      </h2>
      {title && <p className={classes.subject}>{title}</p>}
      <p className={classes.meta}>
        {data.community && <>{data.community.name} · </>}
        <RelativeTime at={data.createdAt} />
      </p>
    </li>
  );
}
