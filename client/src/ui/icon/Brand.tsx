import { UiLink } from "../UiLink";
import classes from "./Icon.module.css";
import { Mark } from "./Mark";

/** Mark and name, leading home. */
export function Brand({ name, label, to = "/" }: { name: string; label: string; to?: string }) {
  return (
    <UiLink to={to} className={classes.brand} aria-label={label}>
      <Mark />
      <span>{name}</span>
    </UiLink>
  );
}
