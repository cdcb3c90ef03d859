import type { LinkRelation } from "../../../gql/graphql";
import classes from "./Lineage.module.css";

const ROW = 60;

/** Lines between the sides and the middle; solid comes from, dotted tested in, dashed contradicts. */
export function LineageCurves({ relations, rows, side }: { relations: LinkRelation[]; rows: number; side: "from" | "to" }) {
  const height = rows * ROW;
  const middle = height / 2;
  const top = (height - relations.length * ROW) / 2;
  return (
    <svg className={classes.curves} viewBox={`0 0 96 ${height}`} height={height} preserveAspectRatio="none" aria-hidden focusable="false">
      {relations.map((relation, index) => {
        const y = top + ROW * (index + 0.5);
        const path = side === "from" ? `M10 ${y}C60 ${y} 40 ${middle} 92 ${middle}` : `M4 ${middle}C56 ${middle} 36 ${y} 86 ${y}`;
        return <path key={index} d={path} data-relation={relation} vectorEffect="non-scaling-stroke" />;
      })}
    </svg>
  );
}
