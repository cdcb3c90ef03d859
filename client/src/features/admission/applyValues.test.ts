import { expect, test } from "@jest/globals";
import { readFault } from "../../lib/faults";
import { contentOf, emptyApplication, faultsOf } from "./applyValues";

const filled = { motive: "Ik wil leren hoe anderen het doen.", offers: ["Een lesbezoek", " "], needs: ["Een protocol"], constituency: "" };
const because = (values: typeof filled) => Object.fromEntries(Object.entries(faultsOf(values)).map(([path, text]) => [path, readFault(text ?? "").because]));

test("an empty form names the three things that must be said", () => {
  expect(because(emptyApplication)).toEqual({ motive: "text.required", "offers.0": "text.required", "needs.0": "text.required" });
});

test("lines that were left empty are no fault and are not sent", () => {
  expect(because(filled)).toEqual({});
  expect(contentOf(filled)).toEqual({ motive: filled.motive, offers: ["Een lesbezoek"], needs: ["Een protocol"], constituency: null });
});

test("what is too short or too long is named where it stands", () => {
  const wrong = { motive: "kort", offers: ["", "ja"], needs: ["x".repeat(301)], constituency: "x".repeat(201) };
  expect(because(wrong)).toEqual({ motive: "text.too_short", "offers.1": "text.too_short", "needs.0": "text.too_long", constituency: "text.too_long" });
});
