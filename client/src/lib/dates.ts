const ZONE = "Europe/Amsterdam";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(moment: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : localeOf(language), { timeZone: ZONE, ...options });
  formats.set(key, format);
  return format.format(moment);
}

/** What `Intl` calls the language. */
export function localeOf(language: string): string {
  return language.startsWith("en") ? "en-GB" : "nl-NL";
}

/** `4 november`, with the year when it is another one than now. */
export function longDate(iso: string, language: string, now: Date): string {
  const moment = new Date(iso);
  const sameYear = formatted(moment, language, { year: "numeric" }) === formatted(now, language, { year: "numeric" });
  return formatted(moment, language, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** `woensdag 4 november 2026 om 15.42`: what a relative time says on hover. */
export function exact(iso: string, language: string): string {
  const text = formatted(new Date(iso), language, { dateStyle: "full", timeStyle: "short" });
  return language.startsWith("nl") ? text.replace(/(\d):(\d\d)/, "$1.$2") : text;
}

export function timeOfDay(moment: Date, language: string): string {
  const text = formatted(moment, language, { timeStyle: "short" });
  return language.startsWith("nl") ? text.replace(":", ".") : text;
}

/** `dinsdag 10 november` */
export function weekday(moment: Date, language: string): string {
  return formatted(moment, language, { weekday: "long", day: "numeric", month: "long" });
}

export function monthAndYear(iso: string, language: string): string {
  return formatted(new Date(iso), language, { month: "long", year: "numeric" });
}

/** `2027-05-03`: the day in Amsterdam, as a date field has it. */
export function dayOf(iso: string): string {
  return formatted(new Date(iso), "sv", { year: "numeric", month: "2-digit", day: "2-digit" });
}

/** The last second of a day in Amsterdam, whether the clock there stands on summer or on winter time. */
export function endOfDay(day: string): string {
  const [summer, winter] = ["+02:00", "+01:00"].map((zone) => new Date(`${day}T23:59:59${zone}`).toISOString()) as [string, string];
  return dayOf(winter) === day ? winter : summer;
}

/** Which greeting fits the hour in Amsterdam. */
export function partOfDay(moment: Date): "night" | "morning" | "afternoon" | "evening" {
  const hour = Number(formatted(moment, "nl", { hour: "2-digit", hourCycle: "h23" }).slice(0, 2));
  if (hour < 6) return "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}
