import type { ReactNode } from "react";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import classes from "./Banner.module.css";

export type BannerKind = "ok" | "warn" | "stale" | "err" | "info" | "offline";

const signs: Record<BannerKind, IconName> = { ok: "check", warn: "review", stale: "clock", err: "alert", info: "info", offline: "offline" };

interface Props {
  kind: BannerKind;
  /** How it stands, in a word or two. */
  title?: ReactNode;
  /** The cause. */
  children: ReactNode;
  /** The next step. */
  action?: ReactNode;
  icon?: IconName;
  /** Spoken when it appears: "alert" at once, "status" when there is a pause. */
  role?: "alert" | "status";
}

export function Banner({ kind, title, children, action, icon, role }: Props) {
  return (
    <div className={classes.banner} data-kind={kind} role={role}>
      <Icon name={icon ?? signs[kind]} className={classes.sign} />
      <div className={classes.words}>
        {title && <b className={classes.title}>{title} </b>}
        {children}
      </div>
      {action && <div className={classes.action} data-noprint>{action}</div>}
    </div>
  );
}

/** Says that the line is gone, and that it came back. The region is there from the start, so that a reader hears it. */
export function OfflineBar({ offline, title, children }: { offline: boolean; title: ReactNode; children: ReactNode }) {
  return (
    <div role="status" className={classes.offline} data-noprint>
      {offline && <Banner kind="offline" title={title}>{children}</Banner>}
    </div>
  );
}
