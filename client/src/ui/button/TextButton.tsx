import type { ComponentProps } from "react";
import { cx } from "../cx";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import classes from "./Button.module.css";

interface Props extends ComponentProps<"button"> {
  icon?: IconName;
  pressed?: boolean;
}

/** A small act in the foot of something: words that can be pressed. */
export function TextButton({ icon, pressed, className, children, type = "button", ...rest }: Props) {
  return (
    <button {...rest} type={type} className={cx(classes.link, className)} aria-pressed={pressed}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
