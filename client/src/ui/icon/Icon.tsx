import { cx } from "../cx";
import classes from "./Icon.module.css";
import { iconPaths, type IconName } from "./paths";

/** A picture beside words, never instead of them: hidden from a screen reader. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={cx(classes.icon, name === "more" && classes.dots, className)} viewBox="0 0 24 24" aria-hidden focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
