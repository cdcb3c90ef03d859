import type { ReactNode } from "react";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import { UiLink } from "../UiLink";
import classes from "./Menu.module.css";

export type MenuItem =
  | { kind?: "act"; label: string; icon?: IconName; onSelect: () => void; danger?: boolean; checked?: boolean; disabledReason?: string }
  | { kind: "link"; label: string; icon?: IconName; to: string }
  | { kind: "head"; label: string }
  | { kind: "line" };

const Sign = ({ children }: { children: ReactNode }) => <span className={classes.sign}>{children}</span>;

export function MenuEntry({ item, onChosen, onLeft }: { item: MenuItem; onChosen: () => void; onLeft: () => void }) {
  if (item.kind === "line") return <hr className={classes.line} />;
  if (item.kind === "head") return <div className={classes.head} role="presentation">{item.label}</div>;
  if (item.kind === "link") {
    return (
      <UiLink to={item.to} role="menuitem" tabIndex={-1} data-entry className={classes.item} onClick={onLeft}>
        {item.icon && <Sign><Icon name={item.icon} /></Sign>}
        {item.label}
      </UiLink>
    );
  }

  const { checked, disabledReason, danger, icon, onSelect } = item;
  const choose = () => {
    if (disabledReason !== undefined) return;
    onChosen();
    onSelect();
  };
  return (
    <button
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={checked}
      aria-disabled={disabledReason === undefined ? undefined : true}
      tabIndex={-1}
      data-entry
      data-danger={danger || undefined}
      className={classes.item}
      onClick={choose}
    >
      {checked === undefined ? icon && <Sign><Icon name={icon} /></Sign> : <Sign>{checked && <Icon name="check" />}</Sign>}
      <span>
        {item.label}
        {disabledReason && <small>{disabledReason}</small>}
      </span>
    </button>
  );
}
