import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import { Button } from "../button/Button";
import classes from "./Menu.module.css";
import { MenuEntry, type MenuItem } from "./MenuEntry";

interface Props {
  label: string;
  items: readonly MenuItem[];
  /** What is seen of the closed menu; without it an icon, and the label for who cannot see it. */
  trigger?: ReactNode;
  icon?: IconName;
  align?: "start" | "end";
  tone?: "quiet" | "outline";
}

const entriesOf = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];

/** Turns the list around where it would leave the window. */
function fit(list: HTMLElement | null): void {
  if (!list) return;
  const { top, bottom, left, right, height } = list.getBoundingClientRect();
  if (bottom > window.innerHeight && top - height > 60) list.dataset.up = "true";
  if (left < 0) list.dataset.align = "start";
  else if (right > window.innerWidth) list.dataset.align = "end";
}

/** Acts behind one button. Arrows walk, a letter jumps, Escape closes and gives the focus back. */
export function Menu({ label, items, trigger, icon = "more", align = "end", tone = "quiet" }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const startAt = useRef<"first" | "last">("first");

  useEffect(() => {
    if (!open) return;
    fit(list.current);
    const entries = entriesOf(list.current);
    entries.at(startAt.current === "last" ? -1 : 0)?.focus();
    const pressOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", pressOutside);
    return () => document.removeEventListener("pointerdown", pressOutside);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const openByKey = (event: KeyboardEvent) => {
    if (open || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    startAt.current = event.key === "ArrowUp" ? "last" : "first";
    setOpen(true);
  };

  const walk = (event: KeyboardEvent) => {
    const entries = entriesOf(list.current);
    const here = entries.findIndex((entry) => entry === document.activeElement);
    const go = (index: number) => {
      event.preventDefault();
      entries[(index + entries.length) % entries.length]?.focus();
    };
    if (event.key === "ArrowDown") go(here + 1);
    else if (event.key === "ArrowUp") go(here - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(entries.length - 1);
    else if (event.key === "Tab") setOpen(false);
    else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (event.key.length === 1 && /\S/.test(event.key)) {
      const after = [...entries.slice(here + 1), ...entries.slice(0, here + 1)];
      after.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    }
  };

  return (
    <span ref={anchor} className={classes.anchor}>
      <Button
        ref={button}
        tone={tone}
        size="small"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={trigger === undefined ? label : undefined}
        title={trigger === undefined ? label : undefined}
        onKeyDown={openByKey}
        onClick={() => {
          startAt.current = "first";
          setOpen(!open);
        }}
      >
        {trigger ?? <Icon name={icon} />}
      </Button>
      {open && (
        <div ref={list} id={id} role="menu" tabIndex={-1} aria-label={label} className={classes.list} data-align={align} onKeyDown={walk}>
          {items.map((item, index) => <MenuEntry key={index} item={item} onChosen={close} onLeft={() => setOpen(false)} />)}
        </div>
      )}
    </span>
  );
}
