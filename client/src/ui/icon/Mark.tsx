import classes from "./Icon.module.css";

interface Props {
  size?: number;
  /** Only where the mark stands alone, without the name beside it. */
  label?: string;
}

/** The mark: the circle with one arrow in and one arrow out. */
export function Mark({ size = 34, label }: Props) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 40 40" focusable="false" {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      <g>
        <path className={classes.ring} d="M13.4 9.2A13.6 13.6 0 1 1 13.4 30.8" />
        <path className={classes.in} d="M2.6 15.4H24.4M19.6 10.6 24.4 15.4 19.6 20.2" />
        <path className={classes.out} d="M27 25H3M7.8 20.2 3 25 7.8 29.8" />
      </g>
    </svg>
  );
}
