import { createContext, useContext } from "react";

/** What the components themselves say. The app fills it from its own messages; alone they speak Dutch. */
export interface UiWords {
  close: string;
  cancel: string;
  busy: string;
  optional: string;
  justNow: string;
  showPassword: string;
  hidePassword: string;
  removeTag: (tag: string) => string;
  suggestions: string;
  write: string;
  preview: string;
  previewEmpty: string;
  previewFailed: string;
  toolbar: string;
  bold: string;
  italic: string;
  list: string;
  quote: string;
  link: string;
  linkText: string;
  mention: string;
  mentionList: string;
  mentionCount: (count: number) => string;
  notices: string;
}

export const dutchWords: UiWords = {
  close: "Sluiten",
  cancel: "Annuleren",
  busy: "Bezig",
  optional: "mag leeg blijven",
  justNow: "zojuist",
  showPassword: "Toon",
  hidePassword: "Verberg",
  removeTag: (tag) => `${tag} weghalen`,
  suggestions: "Bedoel je",
  write: "Schrijven",
  preview: "Voorbeeld",
  previewEmpty: "Hier zie je straks hoe je tekst eruitziet.",
  previewFailed: "Het voorbeeld kon niet worden gemaakt. Je tekst staat er nog.",
  toolbar: "Opmaak",
  bold: "Vet",
  italic: "Cursief",
  list: "Lijst",
  quote: "Citaat",
  link: "Link",
  linkText: "tekst van de link",
  mention: "Noem iemand",
  mentionList: "Wie bedoel je",
  mentionCount: (count) => (count === 0 ? "Niemand gevonden" : `${count} gevonden. Kies met de pijltjes en Enter.`),
  notices: "Berichten",
};

export const UiWordsContext = createContext<UiWords>(dutchWords);
export const UiLocaleContext = createContext("nl-NL");

export const useWords = (): UiWords => useContext(UiWordsContext);
export const useUiLocale = (): string => useContext(UiLocaleContext);
