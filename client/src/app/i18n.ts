import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../features/session/preferences";
import nl from "../locales/nl.json";

/** Dutch travels with the first script; English is fetched when someone asks for it. */
const load: Record<Language, () => Promise<object>> = {
  nl: () => Promise.resolve(nl),
  en: async () => (await import("../locales/en.json")).default,
};

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "nl",
    fallbackLng: "nl",
    resources: { nl: { translation: nl } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) i18next.addResourceBundle(language, "translation", await load[language]());
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
