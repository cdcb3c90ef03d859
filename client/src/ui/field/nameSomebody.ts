import { signed } from "./mentions";
import { writeInto } from "./writeInto";

/** What the button for naming somebody does: the sign stands where one was writing, and the list opens by it. */
export function nameSomebody(area: HTMLTextAreaElement | null): void {
  if (area) writeInto(area, signed({ text: area.value, start: area.selectionStart, end: area.selectionEnd }));
}
