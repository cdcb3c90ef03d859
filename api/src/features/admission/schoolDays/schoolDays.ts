import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, DAY, HOUR } from "../../../kernel/clock.ts";
import type { Holidays, Period } from "./readHolidays.ts";

export type HolidayRegion = Exclude<keyof Holidays, "national">;

const localDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short" });
const localHour = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "numeric", hourCycle: "h23" });
/** The hour at which a school day ends, for who waits for a decision. */
const CLOSING = 17;
/** A wait longer than this is not counted on. */
const MOST = 1000;

const { national, NORTH, CENTRAL, SOUTH } = JSON.parse(readFileSync(join(import.meta.dirname, "schoolHolidays.json"), "utf8")) as Holidays;
const free = { NORTH: daysOf([...national, ...NORTH]), CENTRAL: daysOf([...national, ...CENTRAL]), SOUTH: daysOf([...national, ...SOUTH]) };

function daysOf(periods: Period[]): Set<string> {
  const days = new Set<string>();
  for (const [first, last] of periods) for (let day = first; day <= last; day = next(day)) days.add(day);
  return days;
}

function next(day: string): string {
  return after(noonOf(day), DAY).toISOString().slice(0, 10);
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00.000Z`);
}

/** The day in Amsterdam, `2026-11-10`. */
export function dayOf(moment: Date): string {
  return localDay.format(moment);
}

/** Whether schools of the region are open; where no region is known, whether those of any region are. */
export function isSchoolDay(day: string, region: HolidayRegion | null): boolean {
  const weekday = noonOf(day).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return region ? !free[region].has(day) : Object.values(free).some((days) => !days.has(day));
}

/** The end of the nth school day after a moment; the day of the moment itself does not count. */
export function schoolDaysAfter(moment: Date, count: number, region: HolidayRegion | null): Date {
  let day = dayOf(moment);
  for (let left = count; left > 0; ) {
    day = next(day);
    if (isSchoolDay(day, region)) left--;
  }
  return closingOf(day);
}

/** How many school days begin after a moment, up to and with the day of another; none when that is earlier. */
export function schoolDaysBetween(from: Date, to: Date, region: HolidayRegion | null): number {
  const last = dayOf(to);
  let count = 0;
  for (let day = next(dayOf(from)), steps = 0; day <= last && steps < MOST; day = next(day), steps++) if (isSchoolDay(day, region)) count++;
  return count;
}

function closingOf(day: string): Date {
  const noon = noonOf(day);
  return after(noon, (CLOSING - Number(localHour.format(noon))) * HOUR);
}
