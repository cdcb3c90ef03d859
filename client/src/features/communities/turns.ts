import { flushSync } from "react-dom";

const turnsIn = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>("[data-turn]")];
const rowOf = (turn: HTMLElement) => turn.querySelector<HTMLElement>("[data-row]");

/** Puts the focus on what is prepared for one thing that waits, after opening it. */
function take(turn: HTMLElement): void {
  const row = rowOf(turn);
  if (row?.getAttribute("aria-expanded") === "false") flushSync(() => row.click());
  (turn.querySelector<HTMLElement>("[data-prepared]") ?? turn.querySelector<HTMLElement>("article button") ?? row ?? turn).focus();
  row?.scrollIntoView({ block: "nearest" });
}

/** One step down (1) or up (-1) from where the focus is; from outside, to the one that is open. */
export function step(desk: ParentNode, by: 1 | -1): boolean {
  const turns = turnsIn(desk);
  const focused = document.activeElement;
  const at = turns.findIndex((turn) => turn.contains(focused));
  const opened = turns.findIndex((turn) => rowOf(turn)?.getAttribute("aria-expanded") === "true");
  const atItsHead = at >= 0 && (focused === turns[at] || focused === rowOf(turns[at]!));
  const next = at < 0 ? Math.max(opened, 0) : atItsHead && by === 1 ? at : Math.min(Math.max(at + by, 0), turns.length - 1);
  const turn = turns[next];
  if (turn) take(turn);
  return turn !== undefined;
}

/**
 * One thing was settled and will go: the focus, if it was there, moves to the head of the one after it (or before it, at the end).
 * Answers which that is; null when nothing else waits.
 */
export function leaveTurn(id: string): string | null {
  const turns = turnsIn(document);
  const at = turns.findIndex((turn) => turn.dataset.turn === id);
  const next = turns[at + 1] ?? turns[at - 1];
  if (hadFocus(turns[at])) (next && (rowOf(next) ?? next))?.focus();
  return next?.dataset.turn ?? null;
}

/** One thing was settled for now and stays: the focus, if it was there, goes to its head. */
export function stayAtTurn(id: string): void {
  const turn = turnsIn(document).find(({ dataset }) => dataset.turn === id);
  if (turn && hadFocus(turn)) (rowOf(turn) ?? turn).focus();
}

const hadFocus = (turn: HTMLElement | undefined) => document.activeElement === document.body || turn?.contains(document.activeElement);
