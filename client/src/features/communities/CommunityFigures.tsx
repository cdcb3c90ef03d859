import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import classes from "./CommunityFigures.module.css";

const fragment = graphql(`
  fragment CommunityFigures on Community {
    id
    memberCount
    contributionCount
    synthesisCount
  }
`);

/** How large a community is, where its circles have their middle. */
export function CommunityFigures({ community }: { community: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
  return (
    <div className={classes.figures}>
      <p className={classes.members}>
        <b>{data.memberCount}</b>
        {t("community.membersWord", { count: data.memberCount })}
      </p>
      <ul>
        <li>
          <b>{data.contributionCount}</b> {t("community.contributionsWord", { count: data.contributionCount })}
        </li>
        <li>
          <b>{data.synthesisCount}</b> {t("community.synthesesWord", { count: data.synthesisCount })}
        </li>
      </ul>
    </div>
  );
}
