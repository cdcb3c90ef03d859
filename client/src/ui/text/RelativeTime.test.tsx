import { act } from "react";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import { RelativeTime } from "./RelativeTime";
import { relativeTime } from "./relativeTime";

const now = new Date(2026, 10, 10, 15, 42);
const said = (at: Date, locale = "nl-NL") => relativeTime(at, now, locale, "zojuist");

describe("in words", () => {
  test.each([
    [new Date(2026, 10, 10, 15, 41, 30), "zojuist"],
    [new Date(2026, 10, 10, 15, 12), "30 minuten geleden"],
    [new Date(2026, 10, 10, 12, 0), "3 uur geleden"],
    [new Date(2026, 10, 9, 9, 0), "gisteren"],
    [new Date(2026, 10, 8, 23, 0), "eergisteren"],
    [new Date(2026, 10, 4, 9, 0), "4 november"],
    [new Date(2025, 10, 4, 9, 0), "4 november 2025"],
    [new Date(2026, 10, 11, 9, 0), "morgen"],
    [new Date(2026, 11, 1, 9, 0), "1 december"],
  ])("%s is %s", (at, words) => expect(said(at)).toBe(words));

  test("just before midnight is minutes ago, not yesterday", () => {
    expect(relativeTime(new Date(2026, 10, 9, 23, 50), new Date(2026, 10, 10, 0, 10), "nl-NL", "zojuist")).toBe("20 minuten geleden");
  });

  test("in another language", () => expect(said(new Date(2026, 10, 9, 9, 0), "en-GB")).toBe("yesterday"));
});

describe("on the page", () => {
  beforeEach(() => void jest.useFakeTimers({ now }));
  afterEach(() => void jest.useRealTimers());

  test("keeps up with the clock, and holds the exact moment", () => {
    render(<RelativeTime at={new Date(2026, 10, 10, 15, 41, 45).toISOString()} />);
    const time = screen.getByText("zojuist");
    expect(time).toHaveAttribute("datetime", new Date(2026, 10, 10, 15, 41, 45).toISOString());
    expect(time.title).toMatch(/dinsdag 10 november 2026.*15:41/);
    act(() => jest.advanceTimersByTime(5 * 60_000));
    expect(time).toHaveTextContent("5 minuten geleden");
  });

  test("the clock stops when nobody shows a time", () => {
    const { unmount } = render(<RelativeTime at={now.toISOString()} />);
    expect(jest.getTimerCount()).toBeGreaterThan(0);
    unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
