import { expect, it } from "@jest/globals";
import { dayOf, endOfDay } from "./dates";

it.each([
  ["2027-05-03", "2027-05-03T21:59:59.000Z"],
  ["2027-12-31", "2027-12-31T22:59:59.000Z"],
  ["2027-03-28", "2027-03-28T21:59:59.000Z"],
  ["2027-10-31", "2027-10-31T22:59:59.000Z"],
])("the last second of %s is one of that day in Amsterdam", (day, moment) => {
  expect(endOfDay(day)).toBe(moment);
  expect(dayOf(moment)).toBe(day);
});
