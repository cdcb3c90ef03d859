import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readHolidays } from "./readHolidays.ts";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("say where the calendars nl-school-all.ics and nl-public-holidays.ics are");

const calendars = ["nl-school-all.ics", "nl-public-holidays.ics"].map((name) => readFileSync(join(folder, name), "utf8"));
const credit = "Dutch school and public holidays 2024-2030, from nl-holidays-ical by Burak Kucukparmaksiz (MIT), after open data of the Rijksoverheid.";
const periods = Object.entries(readHolidays(calendars)).map(([region, list]) => `  ${JSON.stringify(region)}: ${JSON.stringify(list)}`);
writeFileSync(join(import.meta.dirname, "schoolHolidays.json"), `{\n  "credit": ${JSON.stringify(credit)},\n${periods.join(",\n")}\n}\n`);
