import { useMemo, type ReactNode } from "react";
import { Icon } from "../icon/Icon";
import classes from "./Ring.module.css";
import { ringGeometry, type Shares } from "./ringGeometry";

interface Props extends Shares {
  size?: number;
  /** All four numbers in one sentence: what a reader hears instead of the picture. */
  label: string;
  /** Under the large number, such as "van 46". */
  of: string;
  /** The words of the four numbers beside the picture. */
  legend?: { both: ReactNode; bringOnly: ReactNode; getOnly: ReactNode; none: ReactNode };
}

/** Each tick is a person: inward for bringing, outward for getting, a dot for not yet. */
export function Ring({ both, bringOnly, getOnly, none, size = 220, label, of, legend }: Props) {
  const { radius, stroke, ticks } = useMemo(() => ringGeometry({ both, bringOnly, getOnly, none }, size), [both, bringOnly, getOnly, none, size]);
  const middle = size / 2;

  const figure = (
    <svg className={classes.figure} width={size} height={size} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <circle className={classes.line} cx={middle} cy={middle} r={radius} />
      <g strokeWidth={stroke} className={classes.ticks}>
        {ticks.map((tick) => <path key={`${tick.kind}${tick.path}`} d={tick.path} data-kind={tick.kind} />)}
      </g>
      <text className={classes.number} x={middle} y={middle + size * 0.045} fontSize={size * 0.2}>{both}</text>
      <text className={classes.of} x={middle} y={middle + size * 0.13} fontSize={Math.max(12, size * 0.065)}>{of}</text>
    </svg>
  );
  if (!legend) return figure;

  return (
    <figure className={classes.ring}>
      {figure}
      <ul className={classes.legend}>
        <li><b>{both}</b><span><Icon name="bring" className={classes.bring} /><Icon name="get" className={classes.get} /> {legend.both}</span></li>
        <li><b>{bringOnly}</b><span><Icon name="bring" className={classes.bring} /> {legend.bringOnly}</span></li>
        <li><b>{getOnly}</b><span><Icon name="get" className={classes.get} /> {legend.getOnly}</span></li>
        <li><b>{none}</b><span>{legend.none}</span></li>
      </ul>
    </figure>
  );
}
