import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { deviceOf } from "../../lib/device";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { Badge } from "../../ui/list/Badge";
import { ListRow } from "../../ui/list/Rows";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { toast } from "../../ui/toast/toast";

const fragment = graphql(`
  fragment SessionLine on Session {
    id
    device
    current
    createdAt
    lastSeenAt
  }
`);

const EndSession = graphql(`
  mutation EndSession($session: ID!) {
    endSession(session: $session) { sessions { id ...SessionLine } }
  }
`);

export function SessionLine({ session }: { session: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: session });
  const [end, { loading }] = useMutation(EndSession);
  const device = deviceOf(data.device);
  const name = device ? t("settings.device", device) : data.device || t("settings.unknownDevice");

  async function endIt() {
    try {
      await end({ variables: { session: data.id } });
      toast({ text: t("settings.ended") });
    } catch (error) {
      toast({ kind: "err", text: failureWords(t, failureOf(error)) });
    }
  }

  return (
    <ListRow
      title={name}
      text={
        <>
          {t("settings.lastSeen")} <RelativeTime at={data.lastSeenAt} /> · {t("settings.since")} <RelativeTime at={data.createdAt} />
        </>
      }
      action={
        data.current ? (
          <Badge tone="ok">{t("settings.thisDevice")}</Badge>
        ) : (
          <Button size="small" loading={loading} aria-label={t("settings.endOf", { device: name })} onClick={() => void endIt()}>
            {t("settings.end")}
          </Button>
        )
      }
    />
  );
}
