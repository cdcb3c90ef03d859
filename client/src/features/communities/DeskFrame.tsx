import type { FragmentType } from "@apollo/client";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { StayLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { TextButton } from "../../ui/button/TextButton";
import { Tabs } from "../../ui/nav/Tabs";
import { PageHead } from "../../ui/shell/Page";
import { Keys } from "../../ui/text/Keys";
import { LinkContext } from "../../ui/UiLink";
import { useSession } from "../session/session";
import { CommunityFrame } from "./CommunityFrame";
import { CommunityMark } from "./CommunityMark";
import classes from "./DeskFrame.module.css";
import { useDeskKeys } from "./useDeskKeys";

const fragment = graphql(`
  fragment DeskFrame on Community {
    id
    slug
    name
    openJoinRequestCount
    whyNotInvite { code because }
    openReportCount
    theme { id slug }
    facilitators { id displayName }
    ...CommunityFrame
  }
`);

export type DeskSection = "requests" | "reported" | "invitations";

interface Props {
  community: FragmentType<typeof fragment>;
  section: DeskSection;
  /** Things wait here one by one: they can be gone through by key. */
  keys?: boolean;
  children: ReactNode;
}

/** The facilitator's desk within a community: a part for each kind of work, each at an address of its own. */
export function DeskFrame({ community, section, keys = false, children }: Props) {
  const { t, i18n } = useTranslation();
  const { viewer } = useSession();
  const { data } = useSuspenseFragment({ fragment, from: community });
  const desk = useRef<HTMLDivElement>(null);
  const walk = useDeskKeys(desk, keys);
  const part = (name: DeskSection, path: string, count?: number | null) => ({
    to: `/${data.slug}/bureau${path}`, label: t(`desk.${name}`), current: name === section, count: count || undefined,
  });
  const invites = data.whyNotInvite?.because !== "invitation.not_facilitator";
  const { openJoinRequestCount: requests, openReportCount: reported } = data;
  const parts = [
    ...(requests === null ? [] : [part("requests", "", requests)]),
    ...(reported === null ? [] : [part("reported", "/gemeld", reported)]),
    ...(invites ? [part("invitations", "/uitnodigingen")] : []),
  ];
  const others = data.facilitators.filter(({ id }) => id !== viewer?.person.id).map(({ displayName }) => displayName);
  const side = (
    <>
      <b>{t("desk.waits", { count: (requests ?? 0) + (reported ?? 0) })}</b>
      {others.length > 0 && <p>{t("desk.shared", { names: new Intl.ListFormat(i18n.language).format(others) })}</p>}
    </>
  );
  const head = <PageHead over={<CommunityMark theme={data.theme.slug} label={data.name} to={`/${data.slug}`} />} title={t("desk.title")} side={side} />;
  return (
    <CommunityFrame community={data} tab="desk" head={head}>
      <div className={classes.desk}>
        <LinkContext value={StayLink}>
          <div className={classes.parts}>
            <Tabs upright label={t("desk.parts")} items={parts} />
          </div>
        </LinkContext>
        <div ref={desk} className={classes.content}>
          {children}
        </div>
        {keys && (
          <div className={classes.keys}>
            {walk.on && <Keys items={[{ keys: ["j", "k"], text: t("desk.keys.walk") }, { keys: ["enter"], text: t("desk.keys.act") }]} />}
            <TextButton onClick={walk.turn}>{t(walk.on ? "desk.keys.off" : "desk.keys.on")}</TextButton>
          </div>
        )}
      </div>
    </CommunityFrame>
  );
}
