/** First and last day of a holiday, as local dates. */
export type Period = [first: string, last: string];

export interface Holidays {
  /** Of the whole country. */
  national: Period[];
  NORTH: Period[];
  CENTRAL: Period[];
  SOUTH: Period[];
}

const REGIONS = [["noord", "NORTH"], ["midden", "CENTRAL"], ["zuid", "SOUTH"]] as const;

/**
 * Reads the calendars of nl-holidays-ical. Their texts are untidy (entities, escapes upon escapes, headers twice), so only what is needed is
 * taken: summary, first day and end. The end of a school holiday is the day after its last, as iCalendar has it; that of a public holiday
 * is a day too late, so of those only the first day counts.
 */
export function readHolidays(calendars: readonly string[]): Holidays {
  const holidays: Holidays = { national: [], NORTH: [], CENTRAL: [], SOUTH: [] };
  for (const calendar of calendars)
    for (const event of calendar.replace(/\r\n?/g, "\n").replace(/\n[ \t]/g, "").split("BEGIN:VEVENT").slice(1)) {
      const [summary, start, end] = [/^SUMMARY[^:\n]*:(.*)$/m, /^DTSTART[^:\n]*:(\d{8})/m, /^DTEND[^:\n]*:(\d{8})/m].map((line) => line.exec(event)?.[1]);
      if (!summary || !start || !end) continue;
      const first = dated(start);
      if (!/vakantie/i.test(summary)) holidays.national.push([first, first]);
      else holidays[regionOf(summary)].push([first, dayBefore(dated(end))]);
    }
  for (const periods of Object.values(holidays) as Period[][]) tidy(periods);
  return holidays;
}

function regionOf(summary: string): keyof Holidays {
  return REGIONS.find(([name]) => summary.includes(`(${name})`))?.[1] ?? "national";
}

const dated = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** In order, each once. */
function tidy(periods: Period[]): void {
  const once = new Map(periods.map((period) => [period.join(), period]));
  periods.splice(0, periods.length, ...[...once.values()].toSorted(([a], [b]) => a.localeCompare(b)));
}
