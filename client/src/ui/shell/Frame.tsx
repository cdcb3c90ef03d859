import type { MouseEvent, ReactNode } from "react";
import { cx } from "../cx";
import { Icon } from "../icon/Icon";
import { Mark } from "../icon/Mark";
import type { IconName } from "../icon/paths";
import { UiLink } from "../UiLink";
import classes from "./Frame.module.css";
import page from "./Page.module.css";

/** The first stop of the keyboard: straight to what the page is about. */
export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  const jump = (event: MouseEvent) => {
    const place = document.querySelector<HTMLElement>(target);
    if (!place) return;
    event.preventDefault();
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus();
    place.scrollIntoView();
  };
  return <a className={classes.skip} href={target} onClick={jump}>{children}</a>;
}

/** The page itself, or one that belongs under it. */
export type Current = "page" | "within" | undefined;

interface NavItem {
  to: string;
  label: string;
  current?: Current;
}

const ariaCurrent = (current: Current) => (current === "within" ? true : current);

interface HeaderProps {
  brand: ReactNode;
  nav?: { label: string; items: readonly NavItem[] };
  /** Left of the end: only where there is room for it. */
  wide?: ReactNode;
  end?: ReactNode;
}

export function HeaderFrame({ brand, nav, wide, end }: HeaderProps) {
  return (
    <header className={classes.bar} data-noprint>
      <div className={cx(page.wrap, classes.inner)}>
        {brand}
        {nav && (
          <nav className={classes.nav} aria-label={nav.label}>
            {nav.items.map((item) => (
              <UiLink key={item.to} to={item.to} aria-current={ariaCurrent(item.current)}>{item.label}</UiLink>
            ))}
          </nav>
        )}
        <div className={classes.grow} />
        {wide && <WideOnly>{wide}</WideOnly>}
        {end && <div className={classes.end}>{end}</div>}
      </div>
    </header>
  );
}

/** What a phone finds elsewhere: in the bar below, or on the page. */
export function WideOnly({ children }: { children: ReactNode }) {
  return <div className={cx(classes.end, classes.wide)}>{children}</div>;
}

/** Opens the search; on a narrow screen only its sign is left, with its name for readers. */
export function FindButton({ label, shortcut, onClick }: { label: string; shortcut?: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.find} onClick={onClick} aria-keyshortcuts={shortcut ? "Meta+K Control+K" : undefined}>
      <Icon name="search" />
      {label}
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </button>
  );
}

export interface BottomItem extends NavItem {
  /** Without an icon it wears the mark: the middle one. */
  icon?: IconName;
}

/** On a phone: the main ways, within reach of a thumb. */
export function BottomBar({ label, items }: { label: string; items: readonly BottomItem[] }) {
  return (
    <nav className={classes.bottom} aria-label={label} data-noprint>
      {items.map((item) => (
        <UiLink key={item.to} to={item.to} className={item.icon ? undefined : classes.middle} aria-current={ariaCurrent(item.current)}>
          {item.icon ? <Icon name={item.icon} /> : <Mark size={38} />}
          {item.label}
        </UiLink>
      ))}
    </nav>
  );
}
