import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { askedAt, type Asked } from "./mentions";

/** Whom somebody is looking for while they write, until they name them, go elsewhere or say no. */
export function useAsked(area: RefObject<HTMLTextAreaElement | null>): { asked: Asked | null; dismiss: () => void } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const dismissed = useRef<number | null>(null);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const look = () => {
      const here = document.activeElement === element;
      const now = here ? askedAt({ text: element.value, start: element.selectionStart, end: element.selectionEnd }) : null;
      if (now?.from !== dismissed.current) dismissed.current = null;
      const next = dismissed.current === null ? now : null;
      setAsked((before) => (before?.from === next?.from && before?.text === next?.text ? before : next));
    };
    look();
    element.addEventListener("input", look);
    element.addEventListener("blur", look);
    document.addEventListener("selectionchange", look);
    return () => {
      element.removeEventListener("input", look);
      element.removeEventListener("blur", look);
      document.removeEventListener("selectionchange", look);
    };
  }, [area]);

  const dismiss = useCallback(() => {
    dismissed.current = asked?.from ?? null;
    setAsked(null);
  }, [asked]);
  return { asked, dismiss };
}
