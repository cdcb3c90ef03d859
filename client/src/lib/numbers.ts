import { localeOf } from "./dates";

/** `10.121` */
export function written(number: number, language: string): string {
  return number.toLocaleString(localeOf(language));
}
