import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { shared, sharedIsHere } from "../../../../test/shared.ts";
import { after, DAY, HOUR, MINUTE } from "../../../kernel/clock.ts";
import { readHolidays } from "./readHolidays.ts";
import { dayOf, isSchoolDay, schoolDaysAfter, schoolDaysBetween, type HolidayRegion } from "./schoolDays.ts";

const REGIONS = [null, "NORTH", "CENTRAL", "SOUTH"] as const;
const moment = (text: string) => new Date(text);

describe("a school day", () => {
  it.each([
    ["a Tuesday", "2026-11-10", null, true],
    ["a Saturday", "2026-11-14", null, false],
    ["a Sunday", "2026-11-15", null, false],
    ["Christmas, everywhere", "2026-12-25", null, false],
    ["the whole of the Christmas holiday", "2026-12-30", "SOUTH", false],
    ["King's Day", "2026-04-27", null, false],
    ["the day after a public holiday", "2029-05-22", "NORTH", true],
    ["the autumn holiday of the north, there", "2026-10-12", "NORTH", false],
    ["the autumn holiday of the north, elsewhere", "2026-10-12", "SOUTH", true],
    ["the autumn holiday of the north, where no region is known", "2026-10-12", null, true],
    ["a week in which all regions have summer", "2026-08-03", null, false],
  ] as const)("%s", (_what, day, region, is) => {
    expect(isSchoolDay(day, region)).toBe(is);
  });
});

describe("a deadline in school days", () => {
  it.each([
    ["over a weekend", "2026-11-10T12:00:00Z", 5, null, "2026-11-17T16:00:00.000Z"],
    ["late in the evening, which is already the next day in Amsterdam", "2026-11-10T23:30:00Z", 1, null, "2026-11-12T16:00:00.000Z"],
    ["over the Christmas holiday", "2026-12-17T12:00:00Z", 5, null, "2027-01-07T16:00:00.000Z"],
    ["over the autumn holiday of one region", "2026-10-08T12:00:00Z", 5, "NORTH", "2026-10-22T15:00:00.000Z"],
    ["in summer time, an hour earlier by world time", "2026-06-01T12:00:00Z", 1, null, "2026-06-02T15:00:00.000Z"],
    ["over the change to winter time", "2026-10-23T12:00:00Z", 1, "NORTH", "2026-10-26T16:00:00.000Z"],
  ] as const)("%s", (_what, from, count, region, expected) => {
    expect(schoolDaysAfter(moment(from), count, region).toISOString()).toBe(expected);
  });

  it("lies for any moment, region and number of days on a school day at five, and as many school days ahead as was asked", () => {
    let seed = 20261125;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let times = 0; times < 1500; times++) {
      const from = after(moment("2024-01-01T00:00:00Z"), random(7 * 365) * DAY + random(24) * HOUR + random(60) * MINUTE);
      const region: HolidayRegion | null = REGIONS[random(4)] ?? null;
      const count = 1 + random(20);
      const due = schoolDaysAfter(from, count, region);
      expect(isSchoolDay(dayOf(due), region)).toBe(true);
      expect(schoolDaysBetween(from, due, region)).toBe(count);
      expect(schoolDaysAfter(from, count + 1, region) > due).toBe(true);
      expect(new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", timeStyle: "short" }).format(due)).toBe("17:00");
    }
  });

  it("in the past is none ahead", () => {
    expect(schoolDaysBetween(moment("2026-11-10T12:00:00Z"), moment("2026-11-01T12:00:00Z"), null)).toBe(0);
  });
});

/** The calendars themselves, where they are or must be. */
const calendars = sharedIsHere ? ["nl-school-all.ics", "nl-public-holidays.ics"] : [];

describe("the holidays that the product carries", () => {
  it.each([calendars])("are those of %s %s, to the day (absent where none is named)", (...names) => {
    const { credit, ...carried } = JSON.parse(readFileSync(join(import.meta.dirname, "schoolHolidays.json"), "utf8")) as Record<string, unknown>;
    const read = names[0] ? readHolidays(names.map((name) => readFileSync(shared("data/ics", name), "utf8"))) : carried;

    expect(credit).toMatch(/nl-holidays-ical .*MIT/);
    expect(carried).toEqual(read);
  });

  it("are read from untidy calendars: folded lines, both line ends, events without what is needed", () => {
    const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
    const calendar = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "VERSION:2.0",
      event("SUMMARY:Schoolvakantie — herfst\r\n vakantie (noord)", "DTSTART;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261019"),
      event("SUMMARY:Schoolvakantie — herfstvakantie (noord)", "DTSTART;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261019"),
      event("SUMMARY:Schoolvakantie — kerstvakantie (heel Nederland)", "DTSTART;VALUE=DATE:20261219", "DTEND;VALUE=DATE:20270104"),
      event("SUMMARY:Koningsdag", "DTSTART;VALUE=DATE:20260427", "DTEND;VALUE=DATE:20260429"),
      event("SUMMARY:Zonder begin", "DTEND;VALUE=DATE:20260429"),
    ].join("\n");
    expect(readHolidays([calendar, ""])).toEqual({ national: [["2026-04-27", "2026-04-27"], ["2026-12-19", "2027-01-03"]], NORTH: [["2026-10-10", "2026-10-18"]], CENTRAL: [], SOUTH: [] });
  });
});
