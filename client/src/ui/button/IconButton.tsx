import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import { UiLink } from "../UiLink";
import classes from "./Button.module.css";

interface Props extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** Said aloud and shown on hover. */
  label: string;
  icon?: IconName;
  /** How many wait behind it; the label says it too. */
  count?: number;
  children?: ReactNode;
}

export function IconButton({ label, icon, count, children, className, type = "button", ...rest }: Props) {
  return (
    <button {...rest} type={type} className={cx(classes.icon, className)} aria-label={label} title={label}>
      {icon && <Icon name={icon} />}
      {children}
      {count ? <span className={classes.dot} aria-hidden>{count > 99 ? "99+" : count}</span> : null}
    </button>
  );
}

/** The same for what leads somewhere. */
export function IconLink({ label, icon, count, to }: Pick<Props, "label" | "icon" | "count"> & { to: string }) {
  return (
    <UiLink to={to} className={classes.icon} aria-label={label} title={label}>
      {icon && <Icon name={icon} />}
      {count ? <span className={classes.dot} aria-hidden>{count > 99 ? "99+" : count}</span> : null}
    </UiLink>
  );
}
