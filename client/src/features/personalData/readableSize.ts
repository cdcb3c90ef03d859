import { localeOf } from "../../lib/dates";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const STEP = 1000;

/** `12 kB`: how much a download is. */
export function readableSize(bytes: number, language: string): string {
  const power = Math.min(UNITS.length - 1, Math.max(1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP))));
  const size = Math.max(1, Math.round(bytes / STEP ** power));
  return new Intl.NumberFormat(localeOf(language), { style: "unit", unit: UNITS[power], unitDisplay: "short" }).format(size);
}
