import { Signal } from "./signal";

/** What a screen reader should say next; the shell holds the one live region. */
export const announcement = new Signal("");

export function announce(words: string): void {
  announcement.set("");
  // A region that changes and changes back within one task is not spoken.
  setTimeout(() => announcement.set(words), 50);
}
