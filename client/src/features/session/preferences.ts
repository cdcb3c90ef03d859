import { createContext, useContext } from "react";
import type { ColourChoice } from "../../ui/useColourScheme";

export type Language = "nl" | "en";

export const languages: readonly Language[] = ["nl", "en"];
export const colourChoices: readonly ColourChoice[] = ["system", "light", "dark"];

export interface Preferences {
  language: Language;
  speak: (language: Language) => void;
  colours: ColourChoice;
  chooseColours: (choice: ColourChoice) => void;
}

export const PreferencesContext = createContext<Preferences>({
  language: "nl",
  speak: () => undefined,
  colours: "system",
  chooseColours: () => undefined,
});

export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}
