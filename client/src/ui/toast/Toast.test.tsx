import { act } from "react";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { fireEvent, render, screen } from "@testing-library/react";
import { toast } from "./toast";
import { ToastHost } from "./ToastHost";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  act(() => jest.runOnlyPendingTimers());
  jest.useRealTimers();
});

test("is spoken, can be undone, and goes away by itself", () => {
  const undo = jest.fn();
  render(<ToastHost />);
  act(() => void toast({ text: "Toegang verleend", action: { label: "Ongedaan maken", onAct: undo } }));
  expect(screen.getByRole("status")).toHaveTextContent("Toegang verleend");
  fireEvent.click(screen.getByRole("button", { name: "Ongedaan maken" }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText("Toegang verleend")).not.toBeInTheDocument();
  act(() => void toast({ text: "Bewaard" }));
  act(() => jest.advanceTimersByTime(10_000));
  expect(screen.queryByText("Bewaard")).not.toBeInTheDocument();
});

test("waits while someone points at it", () => {
  render(<ToastHost />);
  act(() => void toast({ text: "Bewaard" }));
  fireEvent.pointerEnter(screen.getByRole("region"));
  act(() => jest.advanceTimersByTime(60_000));
  expect(screen.getByText("Bewaard")).toBeInTheDocument();
  fireEvent.pointerLeave(screen.getByRole("region"));
  act(() => jest.advanceTimersByTime(10_000));
  expect(screen.queryByText("Bewaard")).not.toBeInTheDocument();
});

test("at most three at once; who sent one can take it away", () => {
  render(<ToastHost />);
  const gone: (() => void)[] = [];
  act(() => {
    for (const text of ["een", "twee", "drie", "vier"]) gone.push(toast({ text, stay: true }));
  });
  expect(screen.queryByText("een")).not.toBeInTheDocument();
  expect(screen.getByText("vier")).toBeInTheDocument();
  act(() => gone.forEach((take) => take()));
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});
