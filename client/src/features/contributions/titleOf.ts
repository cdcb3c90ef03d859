import type { TFunction } from "i18next";

/** What a contribution is called; one that was removed has lost its title. */
export function titleOf(t: TFunction, title: string): string {
  return title || t("contribution.removedName");
}
