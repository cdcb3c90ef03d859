import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { cx } from "../../ui/cx";
import { AskToJoin } from "../admission/AskToJoin";
import { PersonLine } from "../people/PersonLine";
import { themeClass } from "./themeClass";
import classes from "./CommunityTile.module.css";

const fragment = graphql(`
  fragment CommunityTile on Community {
    id
    slug
    name
    purpose
    memberCount
    contributionCount
    synthesisCount
    theme { id slug name }
    facilitators { id ...PersonLine }
    ...AskToJoin
  }
`);

interface Props {
  community: FragmentType<typeof fragment>;
  note?: ReactNode;
  /** One below the heading of the list it stands in. */
  level?: 2 | 3;
}

/** A community for someone who does not know it yet, under the colour of its theme. */
export function CommunityTile({ community, note, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });

  return (
    <article className={cx(classes.tile, themeClass(data.theme.slug))}>
      <div className={classes.over}>
        <span className={classes.theme}>{data.theme.name}</span>
        {note}
      </div>
      <Heading className={classes.name}>
        <AppLink to={`/${data.slug}`}>{data.name}</AppLink>
      </Heading>
      <p>{data.purpose}</p>
      <p className={classes.members}>
        <b>{data.memberCount}</b> {t("community.membersWord", { count: data.memberCount })}
      </p>
      <p>
        {t("community.contributionCount", { count: data.contributionCount })} · {t("community.synthesisCount", { count: data.synthesisCount })}
      </p>
      <div className={classes.people}>
        {data.facilitators.map((person) => (
          <PersonLine key={person.id} person={person} role={t("community.facilitator")} />
        ))}
      </div>
      <p>
        <AskToJoin community={data} named />
      </p>
    </article>
  );
}
