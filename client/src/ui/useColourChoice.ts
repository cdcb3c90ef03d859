import { useCallback, useState } from "react";
import type { ColourChoice } from "./useColourScheme";

/** `public/colours.js` reads the same key before the first paint. */
const key = "kenniskring.colours";

function kept(): ColourChoice {
  try {
    const choice = localStorage.getItem(key);
    return choice === "light" || choice === "dark" ? choice : "system";
  } catch {
    return "system";
  }
}

function keep(choice: ColourChoice): void {
  try {
    if (choice === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // A browser that keeps nothing still shows the choice until the page closes.
  }
}

/** Light, dark or as the device says, kept in this browser. */
export function useColourChoice(): [ColourChoice, (choice: ColourChoice) => void] {
  const [choice, setChoice] = useState(kept);
  const choose = useCallback((next: ColourChoice) => {
    keep(next);
    setChoice(next);
  }, []);
  return [choice, choose];
}
