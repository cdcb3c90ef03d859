import { useTranslation } from "react-i18next";
import type { ContributionKind, LinkRelation } from "../../../gql/graphql";
import { AppLink } from "../../../lib/AppLink";
import { Icon } from "../../../ui/icon/Icon";
import { KindGlyph } from "../../../ui/icon/KindGlyph";
import { figureOf } from "../figures";
import { titleOf } from "../titleOf";
import classes from "./Lineage.module.css";

interface Link {
  relation: LinkRelation;
  contribution: {
    id: string;
    title: string;
    kind: ContributionKind;
    author: { displayName: string };
    organisation: { name: string; abbreviation: string | null } | null;
  } | null;
}

/** One side of the strip; a contribution that the reader may not see keeps its place. */
export function LineageSide({ links, side }: { links: Link[]; side: "from" | "to" }) {
  const { t } = useTranslation();
  return (
    <ul className={classes[side]}>
      {links.map(({ relation, contribution }, index) => (
        <li key={contribution?.id ?? index}>
          {contribution ? <KindGlyph kind={figureOf(contribution.kind)} /> : <Icon name="lock" />}
          <span>
            {contribution ? <AppLink to={`/bijdragen/${contribution.id}`}>{titleOf(t, contribution.title)}</AppLink> : t("lineage.hidden")}
            <small>{contribution ? `${relation === "DERIVES_FROM" ? "" : `${t(`lineage.${relation}`)} · `}${makerOf(contribution)}` : t("lineage.hiddenWhy")}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

function makerOf({ author, organisation }: NonNullable<Link["contribution"]>): string {
  return organisation ? `${author.displayName}, ${organisation.abbreviation ?? organisation.name}` : author.displayName;
}
