import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../features/session/preferences";
import en from "../locales/en.json?url";
import nl from "../locales/nl.json?url";

const addresses: Record<Language, string> = { nl, en };

/** Words are data, fetched beside the first question to the API: nobody waits for them, or carries those of another language. */
async function load(language: Language): Promise<object> {
  const response = await fetch(addresses[language]);
  if (!response.ok) throw new Error(`the words of ${language} did not come (${response.status})`);
  return (await response.json()) as object;
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    // Given here they are taken as they are; added later they would be copied, word by word.
    resources: { [language]: { translation: await load(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) i18next.addResourceBundle(language, "translation", await load(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
