import { caretPlace } from "./caretPlace";

const WIDTH = 340;
const TALLEST = 320;
/** Two people, and the beginning of a third. */
const LEAST = 140;
const GAP = 6;

/** Puts the list under the sign, or over it where a keyboard or the end of the screen leaves more room there; on a phone as wide as the field. */
export function placeList(list: HTMLElement, area: HTMLTextAreaElement, from: number): void {
  const caret = caretPlace(area, from);
  const frame = area.getBoundingClientRect();
  const seen = window.visualViewport ?? { offsetTop: 0, height: window.innerHeight };
  const below = seen.offsetTop + seen.height - frame.top - caret.bottom - 2 * GAP;
  const above = frame.top + caret.top - seen.offsetTop - 2 * GAP;
  const upward = below < Math.min(LEAST, list.scrollHeight) && above > below;
  const narrow = frame.width < WIDTH * 1.5;
  Object.assign(list.style, {
    width: narrow ? "100%" : `${WIDTH}px`,
    left: narrow ? "0" : `${Math.max(0, Math.min(caret.left, frame.width - WIDTH))}px`,
    top: `${upward ? caret.top - GAP : caret.bottom + GAP}px`,
    translate: upward ? "0 -100%" : "none",
    maxHeight: `${Math.min(TALLEST, Math.max(upward ? above : below, LEAST))}px`,
  });
}
