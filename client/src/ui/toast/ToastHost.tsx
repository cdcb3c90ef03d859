import { useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "../icon/Icon";
import type { IconName } from "../icon/paths";
import { useWords } from "../words";
import { dismissToast, onToasts, toastEntries, type ToastEntry, type ToastKind } from "./toast";
import classes from "./Toast.module.css";

const signs: Record<ToastKind, IconName> = { ok: "check", err: "alert", info: "info" };

/** Long enough to read it, and to reach what can be undone. */
const lifeOf = ({ text, action }: ToastEntry) => (action ? 9000 : 5000) + text.length * 40;

function Toast({ entry, held }: { entry: ToastEntry; held: boolean }) {
  const words = useWords();
  const { id, action, stay } = entry;
  const life = lifeOf(entry);

  useEffect(() => {
    if (stay || held) return;
    const timer = setTimeout(() => dismissToast(id), life);
    return () => clearTimeout(timer);
  }, [id, stay, held, life]);

  return (
    <div className={classes.toast} data-kind={entry.kind}>
      <Icon name={signs[entry.kind]} />
      <span className={classes.text}>{entry.text}</span>
      {action && (
        <button
          type="button"
          className={classes.act}
          onClick={() => {
            dismissToast(id);
            action.onAct();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={classes.close} onClick={() => dismissToast(id)} aria-label={words.close} title={words.close}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

/** The region is there before the first words, so that a reader hears them. They wait while someone points at them or holds the focus. */
export function ToastHost() {
  const words = useWords();
  const entries = useSyncExternalStore(onToasts, toastEntries);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;

  return (
    <section
      className={classes.host}
      aria-label={words.notices}
      data-noprint
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="status" aria-live="polite" className={classes.stack}>
        {entries.map((entry) => <Toast key={entry.id} entry={entry} held={held} />)}
      </div>
    </section>
  );
}
