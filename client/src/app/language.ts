import type { Language } from "../features/session/preferences";
import { readStored, store } from "../lib/storage";

const YEAR = 365 * 24 * 3600;
const KEY = "kenniskring.language";

/** Dutch unless someone chose otherwise here: it is the language of the people and of what they write. */
export function keptLanguage(): Language {
  return readStored<string>(KEY) === "en" ? "en" : "nl";
}

/** The cookie tells the server in which language to draw what stands there before the app does. */
export function keepLanguage(language: Language): void {
  store(KEY, language);
  document.cookie = `language=${language}; path=/; max-age=${YEAR}; samesite=lax`;
}
