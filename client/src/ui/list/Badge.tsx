import type { ReactNode } from "react";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import classes from "./Small.module.css";

export type BadgeTone = "ok" | "due" | "err" | "old" | "bring" | "get";

const signs: Record<BadgeTone, IconName> = { ok: "check", due: "review", err: "alert", old: "clock", bring: "bring", get: "get" };

/** How something stands: a colour, a sign and the word for it. */
export function Badge({ tone = "old", icon, children }: { tone?: BadgeTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon name={icon ?? signs[tone]} />
      {children}
    </span>
  );
}
