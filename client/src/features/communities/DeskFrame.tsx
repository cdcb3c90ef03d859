import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { StayLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Tabs } from "../../ui/nav/Tabs";
import { LinkContext } from "../../ui/UiLink";
import { CommunityFrame } from "./CommunityFrame";
import classes from "./DeskFrame.module.css";

const fragment = graphql(`
  fragment DeskFrame on Community {
    id
    slug
    openJoinRequestCount
    whyNotInvite { code because }
    openReportCount
    ...CommunityFrame
  }
`);

export type DeskSection = "requests" | "reported" | "invitations";

interface Props {
  community: FragmentType<typeof fragment>;
  section: DeskSection;
  children: ReactNode;
}

/** The facilitator's desk within a community: a part for each kind of work, each at an address of its own. */
export function DeskFrame({ community, section, children }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
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
  return (
    <CommunityFrame community={data} tab="desk">
      <LinkContext value={StayLink}>
        <div className={classes.parts}>
          <Tabs label={t("desk.parts")} items={parts} />
        </div>
      </LinkContext>
      {children}
    </CommunityFrame>
  );
}
