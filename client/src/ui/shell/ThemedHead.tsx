import type { ReactNode } from "react";
import { cx } from "../cx";
import classes from "./Page.module.css";

interface Props {
  title: ReactNode;
  /** Above the title, usually the theme with its dot. */
  mark?: ReactNode;
  lead?: ReactNode;
  people?: ReactNode;
  actions?: ReactNode;
  /** The ring; circles spread from it over the band. */
  figure?: ReactNode;
  /** Sets the theme's colours `--th` and `--thw`. */
  className?: string;
  id?: string;
}

const radii = [445, 375, 308, 244, 184, 132];

/** The one deep-coloured area of a page: the head of something with a theme. */
export function ThemedHead({ title, mark, lead, people, actions, figure, className, id }: Props) {
  return (
    <section className={cx(classes.band, className)} aria-labelledby={id}>
      <div className={cx(classes.wrap, classes.bandWrap)}>
        <div>
          {mark}
          <h1 id={id} className={classes.bandTitle} tabIndex={-1}>{title}</h1>
          {lead && <p className={classes.bandLead}>{lead}</p>}
          {people && <div className={classes.people}>{people}</div>}
          {actions && <div className={classes.bandActions}>{actions}</div>}
        </div>
        {figure && (
          <div className={classes.figure}>
            <svg className={classes.arcs} aria-hidden viewBox="0 0 900 900">
              {radii.map((radius) => <circle key={radius} cx="450" cy="450" r={radius} />)}
            </svg>
            {figure}
          </div>
        )}
      </div>
    </section>
  );
}
