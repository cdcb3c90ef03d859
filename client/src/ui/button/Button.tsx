import { useId, type ComponentProps, type MouseEvent, type ReactNode } from "react";
import { cx } from "../cx";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import { UiLink } from "../UiLink";
import { VisuallyHidden } from "../VisuallyHidden";
import { useWords } from "../words";
import classes from "./Button.module.css";

export type ButtonTone = "primary" | "outline" | "quiet" | "danger" | "bring" | "get" | "bringOutline" | "getOutline";

interface Look {
  children: ReactNode;
  tone?: ButtonTone;
  size?: "small" | "medium";
  icon?: IconName;
  /** As wide as what it stands in. */
  block?: boolean;
}

export interface ButtonProps extends Omit<ComponentProps<"button">, "children" | "disabled">, Look {
  /** Keeps its width, tells that it is busy, and lets no second press through. */
  loading?: boolean;
  /** Why it cannot be pressed now; it stays reachable so that the reason can be read. */
  disabledReason?: string;
  /** For a button that stays on or off. */
  pressed?: boolean;
}

const lookOf = ({ tone = "outline", size, block }: Omit<Look, "children">, className?: string) =>
  cx(classes.button, classes[tone], size === "small" && classes.small, block && classes.block, className);

export function Button({ children, tone, size, icon, block, loading, disabledReason, pressed, className, onClick, type = "button", ...rest }: ButtonProps) {
  const words = useWords();
  const reasonId = useId();
  const stopped = Boolean(loading) || disabledReason !== undefined;

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (stopped) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <button
      {...rest}
      type={type}
      className={lookOf({ tone, size, block }, className)}
      onClick={press}
      aria-pressed={pressed}
      aria-busy={loading || undefined}
      aria-disabled={stopped || undefined}
      aria-describedby={disabledReason ? cx(rest["aria-describedby"], reasonId) : rest["aria-describedby"]}
      title={disabledReason ?? rest.title}
    >
      <span className={classes.content}>
        {icon && <Icon name={icon} />}
        {children}
      </span>
      {loading && (
        <span className={classes.dots}>
          <i aria-hidden /><i aria-hidden /><i aria-hidden />
          <VisuallyHidden>{words.busy}</VisuallyHidden>
        </span>
      )}
      {disabledReason && <span id={reasonId} hidden>{disabledReason}</span>}
    </button>
  );
}

export interface ButtonLinkProps extends Look {
  to: string;
  className?: string;
  "aria-label"?: string;
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/** Looks like a button, brings a file that the server hands out. */
export function DownloadLink({ to, children, tone, size, icon = "download", block, className }: ButtonLinkProps) {
  return (
    <a href={to} download className={lookOf({ tone, size, block }, className)}>
      <Icon name={icon} />
      {children}
    </a>
  );
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({ children, tone, size, icon, block, className, ...rest }: ButtonLinkProps) {
  return (
    <UiLink {...rest} className={lookOf({ tone, size, block }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </UiLink>
  );
}
