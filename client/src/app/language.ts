import type { Language } from "../features/session/preferences";
import { readStored, store } from "../lib/storage";

const KEY = "kenniskring.language";

/** Dutch unless someone chose otherwise here: it is the language of the people and of what they write. */
export function keptLanguage(): Language {
  return readStored<string>(KEY) === "en" ? "en" : "nl";
}

export function keepLanguage(language: Language): void {
  store(KEY, language);
}
