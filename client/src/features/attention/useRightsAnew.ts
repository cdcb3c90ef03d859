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

/** What a notification changes in what one may do: whoever was removed forgets what was read, and sees it said; another role shows other buttons. */
export function useRightsAnew(): (told: Told | undefined) => Promise<void> {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { changed } = useSession();
  return useCallback(
    async (told) => {
      if (told?.kind === "ROLE_CHANGED") await client.refetchQueries({ include: "active" });
      if (told?.kind !== "MEMBERSHIP_REMOVED") return;
      toast({ text: t("members.youWereRemoved", { name: told.community?.name ?? "" }) });
      await changed();
    },
    [changed, client, t],
  );
}
