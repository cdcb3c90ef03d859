import i18next from "i18next";
import { languages } from "../session/preferences";

/** What the server calls whoever had themselves erased; nobody else may bear that name, in either language. */
export const ERASED = "Verwijderde deelnemer";

/** By the name as it was read, whatever the language was then. */
export function isErased(name: string): boolean {
  return name === ERASED || languages.some((lng) => name === i18next.t("person.erased", { lng }));
}
