import { after, DAY, HOUR, MINUTE } from "../src/kernel/clock.ts";

const UNITS: Record<string, number> = { m: MINUTE, h: HOUR, d: DAY };

/** How far Amsterdam is ahead of UTC at a moment. */
function offset(moment: Date): number {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "medium" }).format(moment);
  return Date.parse(`${parts.replace(" ", "T")}Z`) - Math.floor(moment.getTime() / 1000) * 1000;
}

/**
 * Reads the moments of the content files relative to the day before `now`, so that all of them lie in the past.
 */
export class Calendar {
  readonly #now: Date;

  constructor(now: Date) {
    this.#now = now;
  }

  /** `-712d 16:40`: so many days before, at that local time. */
  at(text: string): Date {
    const [, days, hour, minute] = /^-(\d+)d (\d{2}):(\d{2})$/.exec(text) ?? [];
    if (days === undefined) throw new Error(`not a moment of the demo: ${text}`);
    const noon = after(this.#now, -(Number(days) + 1) * DAY);
    noon.setUTCHours(12, 0, 0, 0);
    return after(noon, (Number(hour) - 12) * HOUR + Number(minute) * MINUTE - offset(noon));
  }

  /** `19h` after a moment, but not in the future. */
  later(moment: Date, text: string): Date {
    const [, count, unit] = /^(\d+(?:\.\d+)?)([mhd])$/.exec(text) ?? [];
    if (count === undefined || unit === undefined) throw new Error(`not a duration of the demo: ${text}`);
    return this.notLaterThanNow(after(moment, Number(count) * (UNITS[unit] ?? 0)));
  }

  notLaterThanNow(moment: Date): Date {
    return new Date(Math.min(moment.getTime(), this.#now.getTime() - MINUTE));
  }
}
