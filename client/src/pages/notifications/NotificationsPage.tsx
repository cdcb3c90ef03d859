import { useApolloClient, useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { MarkNotificationsRead } from "../../features/attention/attentionQueries";
import { NotificationRow } from "../../features/attention/NotificationRow";
import { failureOf } from "../../lib/failure";
import { MoreButton } from "../../lib/MoreButton";
import { failureWords } from "../../lib/refusals";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { usePaging } from "../../lib/usePaging";
import { Button, ButtonLink } from "../../ui/button/Button";
import { EmptyState } from "../../ui/feedback/States";
import { NewItemsBar } from "../../ui/list/More";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { toast } from "../../ui/toast/toast";
import { SignInPage } from "../signIn/SignInPage";
import { MoreNotifications, NotificationsPageQuery } from "./notifications.query";
import classes from "./NotificationsPage.module.css";

const first = 20;

/** *Meldingen*: the little that calls for somebody. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { data, refetch } = usePageQuery(NotificationsPageQuery, { first });
  const [markRead, { loading }] = useMutation(MarkNotificationsRead);
  const paging = usePaging(useCallback((after: string) => client.query({ query: MoreNotifications, variables: { first, after }, fetchPolicy: "network-only" }), [client]));
  usePageTitle(t("notifications.title"));
  if (!data.viewer) return <SignInPage />;

  const { edges, pageInfo, unreadCount } = data.viewer.notifications;
  const unreadHere = edges.filter(({ node }) => !node.readAt).length;
  const fresh = pageInfo.hasNextPage ? 0 : unreadCount - unreadHere;

  async function markAll() {
    try {
      await markRead();
      await refetch();
    } catch (error) {
      toast({ kind: "err", text: failureWords(t, failureOf(error)) });
    }
  }

  return (
    <Wrap className={classes.page}>
      <PageHead
        title={t("notifications.title")}
        lead={unreadCount > 0 ? t("notifications.count", { count: unreadCount }) : undefined}
        actions={
          <>
            {unreadCount > 0 && (
              <Button loading={loading} onClick={() => void markAll()}>
                {t("notifications.markAll")}
              </Button>
            )}
            <ButtonLink to="/instellingen#meldingen" tone="quiet">
              {t("notifications.choose.link")}
            </ButtonLink>
          </>
        }
      />
      <NewItemsBar onClick={() => void refetch().catch(() => undefined)}>{fresh > 0 && t("notifications.fresh", { count: fresh })}</NewItemsBar>
      {edges.length > 0 && (
        <ul className={classes.list} aria-label={t("notifications.title")}>
          {edges.map(({ node }) => (
            <NotificationRow key={node.id} notification={node} />
          ))}
        </ul>
      )}
      {edges.length === 0 && fresh === 0 && <EmptyState level={2} title={t("notifications.noneTitle")}>{t("notifications.noneText")}</EmptyState>}
      {pageInfo.hasNextPage && <MoreButton paging={paging} cursor={pageInfo.endCursor} />}
    </Wrap>
  );
}
