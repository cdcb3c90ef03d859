import type { Edit } from "./markdownEdits";

/**
 * Changes a text area as if it was typed. `insertText` is the only way by which the browser keeps its undo;
 * where it is missing the text still changes.
 */
export function writeInto(area: HTMLTextAreaElement, { from, to, insert, select }: Edit): void {
  area.focus();
  area.setSelectionRange(from, to);
  const typed = insert === "" ? document.execCommand?.("delete") : document.execCommand?.("insertText", false, insert);
  if (!typed) {
    area.setRangeText(insert, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(...select);
}
