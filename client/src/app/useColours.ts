import { useCallback, useState } from "react";
import { readStored, store } from "../lib/storage";
import type { ColourChoice } from "../ui/useColourScheme";

/** `public/colours.js` reads the same key before the first paint. */
const KEY = "kenniskring.colours";

/** Light, dark or as the device says, kept in this browser. */
export function useColours(): [ColourChoice, (choice: ColourChoice) => void] {
  const [choice, setChoice] = useState<ColourChoice>(() => {
    const kept = readStored<string>(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  });
  const choose = useCallback((next: ColourChoice) => {
    store(KEY, next);
    setChoice(next);
  }, []);
  return [choice, choose];
}
