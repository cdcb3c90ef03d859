const minute = 60_000;
const hour = 60 * minute;

const dayOf = (date: Date) => Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);

/** Near in words, further away as a date; the year only when it is another one. */
export function relativeTime(at: Date, now: Date, locale: string, justNow: string): string {
  const ahead = at.getTime() - now.getTime();
  const away = Math.abs(ahead);
  const days = dayOf(at) - dayOf(now);
  const say = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

  if (away < minute) return justNow;
  if (away < hour) return say.format(Math.trunc(ahead / minute), "minute");
  if (days === 0) return say.format(Math.trunc(ahead / hour), "hour");
  if (Math.abs(days) <= 2) return say.format(days, "day");
  const sameYear = at.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) }).format(at);
}

export const exactTime = (at: Date, locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(at);
