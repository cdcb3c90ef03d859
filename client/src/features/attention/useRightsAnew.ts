import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { NotificationKind } from "../../gql/graphql";
import { toast } from "../../ui/toast/toast";
import { useSession } from "../session/session";

interface Told {
  kind: NotificationKind;
  community?: { name: string } | null;
}

/** Another role shows other buttons; a request that was decided, or asked about, shows that. */
const CHANGES_WHAT_STANDS_THERE: ReadonlySet<NotificationKind> = new Set(["ROLE_CHANGED", "APPLICATION_QUESTION", "APPLICATION_DECIDED"]);

/** What a notification changes in what one may do: whoever was removed forgets what was read, and sees it said. */
export function useRightsAnew(): (told: Told | undefined) => Promise<void> {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { changed } = useSession();
  return useCallback(
    async (told) => {
      if (told && CHANGES_WHAT_STANDS_THERE.has(told.kind)) await client.refetchQueries({ include: "active" });
      if (told?.kind !== "MEMBERSHIP_REMOVED") return;
      toast({ text: t("members.youWereRemoved", { name: told.community?.name ?? "" }) });
      await changed();
    },
    [changed, client, t],
  );
}
