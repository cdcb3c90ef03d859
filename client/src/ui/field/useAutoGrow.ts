import { useEffect, type RefObject } from "react";

const growsByItself = () => typeof CSS !== "undefined" && CSS.supports?.("field-sizing", "content");

/** For browsers without `field-sizing: content`. */
export function useAutoGrow(area: RefObject<HTMLTextAreaElement | null>, value: unknown): void {
  useEffect(() => {
    const element = area.current;
    if (!element || growsByItself()) return;
    const grow = () => {
      element.style.height = "auto";
      element.style.height = `${element.scrollHeight + 2}px`;
    };
    grow();
    element.addEventListener("input", grow);
    return () => element.removeEventListener("input", grow);
  }, [area, value]);
}
