import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { written } from "../../lib/numbers";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { AskToJoin } from "../admission/AskToJoin";
import { PersonLine } from "../people/PersonLine";
import { themeClass } from "./themeClass";
import { TileFrame } from "./TileFrame";
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
export function CommunityTile({ community, note, level }: Props) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });

  return (
    <TileFrame colour={themeClass(data.theme.slug)} theme={data.theme.name} slug={data.slug} name={data.name} purpose={data.purpose} note={note} level={level}>
      <p className={classes.members}>
        <b>{written(data.memberCount, i18n.language)}</b> {t("community.membersWord", { count: data.memberCount })}
      </p>
      <p>
        {t("community.contributionCount", { count: data.contributionCount })} · {t("community.synthesisCount", { count: data.synthesisCount })}
      </p>
      <div className={classes.people}>
        {data.facilitators.map((person) => (
          <PersonLine key={person.id} person={person} role={t("community.facilitator")} />
        ))}
      </div>
      <p className={classes.act}>
        <AskToJoin community={data} named />
      </p>
    </TileFrame>
  );
}
