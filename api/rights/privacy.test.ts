import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { privacyPage } from "./privacy.ts";

it("what is kept about people stands on a page for people", () => {
  expect(readFileSync(new URL("../../docs/privacy.md", import.meta.url), "utf8")).toBe(privacyPage());
});
