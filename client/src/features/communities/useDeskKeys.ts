import { useEffect, useState, type RefObject } from "react";
import { readStored, store } from "../../lib/storage";
import { step } from "./turns";

const KEPT = "kenniskring.deskKeys";
const STEPS: Record<string, 1 | -1> = { j: 1, k: -1 };

const isWriting = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** `j` and `k` walk through what waits on the desk; whoever speaks to their computer can turn that off. */
export function useDeskKeys(desk: RefObject<HTMLElement | null>, there: boolean): { on: boolean; turn: () => void } {
  const [on, setOn] = useState(() => readStored<boolean>(KEPT) ?? true);

  useEffect(() => {
    if (!on || !there) return;
    const press = (event: KeyboardEvent) => {
      const by = STEPS[event.key];
      const held = event.ctrlKey || event.metaKey || event.altKey;
      if (!by || held || isWriting(event.target) || !desk.current || document.querySelector("[role='dialog']")) return;
      if (step(desk.current, by)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [desk, on, there]);

  const turn = () => {
    store(KEPT, !on);
    setOn(!on);
  };
  return { on, turn };
}
