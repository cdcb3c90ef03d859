import { useCallback, useState } from "react";
import { forget, readStored, store } from "./storage";

/** Text that outlives the page: it stays in the browser until it was sent or emptied. */
export function useTextDraft(key: string): { text: string; kept: boolean; write: (text: string) => void; clear: () => void } {
  const [text, setText] = useState(() => readStored<string>(key) ?? "");
  const [kept, setKept] = useState(text !== "");

  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next.trim() === "") forget(key);
      setKept(next.trim() !== "" && store(key, next));
    },
    [key],
  );
  const clear = useCallback(() => write(""), [write]);
  return { text, kept, write, clear };
}
