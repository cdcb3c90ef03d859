import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { CommunityMark } from "./CommunityMark";
import classes from "./CommunityLine.module.css";

const fragment = graphql(`
  fragment CommunityLine on Community {
    id
    slug
    name
    contributionCount
    memberCount
    theme { id slug name }
  }
`);

/** A community in a narrow column. */
export function CommunityLine({ community }: { community: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
  return (
    <div className={classes.line}>
      <CommunityMark theme={data.theme.slug} label={data.name} to={`/${data.slug}`} />
      <span className={classes.figures}>
        {t("community.memberCount", { count: data.memberCount })} · {t("community.contributionCount", { count: data.contributionCount })}
      </span>
    </div>
  );
}
