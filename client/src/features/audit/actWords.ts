import type { TFunction } from "i18next";

/** What an act on record is called; one of a newer server by its own name. A test of the API sees to it that every act has words. */
export function actWords(t: TFunction, act: string): string {
  const key = act.replace(".", "_");
  return t(`acts.${key}` as "acts.admin_made", { defaultValue: act });
}
