import { localeOf } from "./dates";

const steps = [
  { unit: "day", length: 86_400_000 },
  { unit: "hour", length: 3_600_000 },
  { unit: "minute", length: 60_000 },
] as const;

/** `19 uur`, `3 dagen`: the largest unit that fits, never less than a minute. */
export function durationBetween(from: string, to: string, language: string): string {
  const length = Date.parse(to) - Date.parse(from);
  const step = steps.find((each) => length >= each.length) ?? steps[2];
  const count = Math.max(1, Math.floor(length / step.length));
  return new Intl.NumberFormat(localeOf(language), { style: "unit", unit: step.unit, unitDisplay: "long" }).format(count);
}
