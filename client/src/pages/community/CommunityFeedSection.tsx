import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FragmentType } from "@apollo/client";
import { ClosedCommunity } from "../../features/communities/ClosedCommunity";
import { CommunityRail } from "../../features/communities/CommunityRail";
import { Feed } from "../../features/contributions/Feed";
import { NewContributions } from "../../features/contributions/NewContributions";
import type { ClosedCommunityFragment, CommunityFeedQuery, CommunityRailFragment, ContributionKind } from "../../gql/graphql";
import { Columns } from "../../ui/shell/Page";
import classes from "./community.module.css";

type Community = NonNullable<CommunityFeedQuery["community"]> & FragmentType<CommunityRailFragment> & FragmentType<ClosedCommunityFragment>;

interface Props {
  community: Community;
  title: string;
  side?: ReactNode;
  empty: ReactNode;
  kinds?: readonly ContributionKind[];
  refresh: () => Promise<unknown>;
  fetchAfter: (cursor: string) => Promise<unknown>;
}

/** The list of a tab with what is new, or why it cannot be read. */
export function CommunityFeedSection({ community, title, side, empty, kinds, refresh, fetchAfter }: Props) {
  const { t } = useTranslation();
  const { feed } = community;
  return (
    <Columns railLabel={t("community.about")} rail={<CommunityRail community={community} />}>
      <section aria-labelledby="lijst">
        <div className={classes.head}>
          <h2 id="lijst">{title}</h2>
          {side}
        </div>
        {feed ? (
          <>
            <NewContributions communities={[community]} shown={feed.edges.map(({ node }) => node.id)} kinds={kinds} refresh={refresh} />
            {feed.edges.length > 0 ? <Feed connection={feed} fetchAfter={fetchAfter} refresh={refresh} label={title} /> : empty}
          </>
        ) : (
          <ClosedCommunity community={community} />
        )}
      </section>
    </Columns>
  );
}
