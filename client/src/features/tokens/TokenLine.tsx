import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Badge, type BadgeTone } from "../../ui/list/Badge";
import { ListRow } from "../../ui/list/Rows";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { RevokeButton } from "./RevokeButton";
import classes from "./TokenLine.module.css";

const fragment = graphql(`
  fragment TokenLine on ServiceToken {
    id
    name
    prefix
    state
    expiresAt
    lastUsedAt
    organisation { id name }
    communities { id name }
    madeBy { id displayName }
  }
`);

const tones: Record<string, BadgeTone> = { ACTIVE: "ok", SUSPENDED: "due", EXPIRED: "old", REVOKED: "err" };

/** A key: what it is for, what it reaches, when it was used, until when it works. */
export function TokenLine({ token }: { token: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: token });
  const works = data.state === "ACTIVE" || data.state === "SUSPENDED";
  const reach = data.organisation?.name ?? data.communities.map(({ name }) => name).join(", ");

  return (
    <ListRow
      title={data.name}
      text={
        <span className={classes.facts}>
          <span className={classes.state}>
            <Badge tone={tones[data.state]}>{t(`keys.state.${data.state}`)}</Badge> <code>{data.prefix}…</code>
          </span>
          <span>{t("keys.reaches", { what: reach })}</span>
          <span>
            {t("keys.madeBy", { name: data.madeBy.displayName })} · {data.lastUsedAt ? <>{t("keys.lastUsed")} <RelativeTime at={data.lastUsedAt} /></> : t("keys.neverUsed")}
            {data.state !== "REVOKED" && <> · {t(works ? "keys.until" : "keys.wasUntil", { date: longDate(data.expiresAt, i18n.language, currentMoment()) })}</>}
          </span>
        </span>
      }
      action={works && <RevokeButton token={data.id} name={data.name} />}
    />
  );
}
