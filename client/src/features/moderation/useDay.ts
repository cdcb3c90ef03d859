import { useTranslation } from "react-i18next";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";

/** A day in words. */
export function useDay(): (iso: string) => string {
  const { i18n } = useTranslation();
  return (iso) => longDate(iso, i18n.language, currentMoment());
}
