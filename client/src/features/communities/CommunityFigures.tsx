import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { written } from "../../lib/numbers";
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
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
  return (
    <div className={classes.figures}>
      <p className={classes.members}>
        <b>{written(data.memberCount, i18n.language)}</b>
        {t("community.membersWord", { count: data.memberCount })}
      </p>
      <ul>
        <li>
          <b>{written(data.contributionCount, i18n.language)}</b> {t("community.contributionsWord", { count: data.contributionCount })}
        </li>
        <li>
          <b>{written(data.synthesisCount, i18n.language)}</b> {t("community.synthesesWord", { count: data.synthesisCount })}
        </li>
      </ul>
    </div>
  );
}
