import { createContext, useSyncExternalStore } from "react";

export type ColourChoice = "light" | "dark" | "system";

export const ColoursContext = createContext<ColourChoice>("system");

const darkDevice = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(changed: () => void): () => void {
  const device = darkDevice();
  device.addEventListener("change", changed);
  return () => device.removeEventListener("change", changed);
}

/** Light or dark, also when it is the device that decides. */
export function useColourScheme(choice: ColourChoice): "light" | "dark" {
  const device = useSyncExternalStore(subscribe, () => (darkDevice().matches ? "dark" : "light"));
  return choice === "system" ? device : choice;
}
