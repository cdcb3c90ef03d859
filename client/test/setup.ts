import "@testing-library/jest-dom/jest-globals";
import { afterEach, beforeEach, expect, jest } from "@jest/globals";
import { toHaveNoViolations } from "jest-axe";

expect.extend(toHaveNoViolations);

type Method = "error" | "warn";
const methods: readonly Method[] = ["error", "warn"];
const spies = new Map<Method, jest.SpiedFunction<typeof console.error>>();

beforeEach(() => {
  for (const method of methods) spies.set(method, jest.spyOn(console, method).mockImplementation(() => undefined));
});

// A query without an answer, a missing key and a wrong prop only speak here: none may pass unheard.
// A test that expects to hear something clears what it heard with jest.mocked(console.error).mockClear().
afterEach(() => {
  const heard = methods.flatMap((method) => (spies.get(method)?.mock.calls ?? []).map((words) => `console.${method}: ${words.map(String).join(" ")}`));
  for (const spy of spies.values()) spy.mockRestore();
  spies.clear();
  if (heard.length > 0) throw new Error(heard.join("\n"));
});
