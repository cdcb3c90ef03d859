import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { KindGlyph } from "../../../ui/icon/KindGlyph";
import { figureOf } from "../figures";
import { LineageCurves } from "./LineageCurves";
import { LineageKey } from "./LineageKey";
import { LineageSide } from "./LineageSide";
import classes from "./Lineage.module.css";

const fragment = graphql(`
  fragment Lineage on Contribution {
    id
    kind
    links(first: 12) {
      direction
      relation
      contribution {
        id
        title
        kind
        author { id displayName }
        organisation { id name abbreviation }
      }
    }
  }
`);

/** Where this rests on, to the left; where it is used, to the right. Without links there is no strip. */
export function LineageStrip({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const from = data.links.filter(({ direction }) => direction === "OUTGOING");
  const to = data.links.filter(({ direction }) => direction === "INCOMING");
  if (data.links.length === 0) return null;

  const counts = [
    from.length > 0 && t("lineage.restsOn", { count: from.length }),
    to.length > 0 && t(from.length > 0 ? "lineage.usedInToo" : "lineage.usedIn", { count: to.length }),
  ].filter(Boolean);
  const rows = Math.max(2, from.length, to.length);

  return (
    <section className={classes.strip} aria-label={t("lineage.label")}>
      <div className={classes.head}>
        <h2>{counts.join(" · ")}</h2>
        <LineageKey relations={[...new Set(data.links.map(({ relation }) => relation))]} />
      </div>
      <div className={classes.figure} data-sides={from.length === 0 ? "to" : to.length === 0 ? "from" : "both"}>
        {from.length > 0 && <LineageSide links={from} side="from" />}
        {from.length > 0 && <LineageCurves relations={from.map(({ relation }) => relation)} rows={rows} side="from" />}
        <div className={classes.self}>
          <KindGlyph kind={figureOf(data.kind)} large className={classes.glyph} />
          <span>{t("lineage.this")}</span>
        </div>
        {to.length > 0 && <LineageCurves relations={to.map(({ relation }) => relation)} rows={rows} side="to" />}
        {to.length > 0 && <LineageSide links={to} side="to" />}
      </div>
    </section>
  );
}
