import { useEffect, useRef, type ReactNode } from "react";
import { UiLink } from "../UiLink";
import classes from "./Tabs.module.css";

export interface TabItem {
  to: string;
  label: ReactNode;
  count?: ReactNode;
  current?: boolean;
}

/** Parts of one page as links; on a narrow screen the row scrolls by itself and shows the current one. Upright they stand under each other where there is room. */
export function Tabs({ label, items, upright }: { label: string; items: readonly TabItem[]; upright?: boolean }) {
  const row = useRef<HTMLElement>(null);
  const current = items.find((item) => item.current)?.to;

  useEffect(() => {
    const strip = row.current;
    const tab = strip?.querySelector<HTMLElement>("[aria-current]");
    if (!strip || !tab) return;
    strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
  }, [current]);

  return (
    <nav ref={row} className={classes.tabs} data-upright={upright || undefined} aria-label={label}>
      {items.map((item) => (
        <UiLink key={item.to} to={item.to} aria-current={item.current ? "page" : undefined}>
          {item.label}
          {item.count !== undefined && item.count !== null && item.count !== false && <small> {item.count}</small>}
        </UiLink>
      ))}
    </nav>
  );
}
