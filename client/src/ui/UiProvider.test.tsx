import { expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import { Field } from "./field/Field";
import { UiProvider } from "./UiProvider";

test("a choice of colours stands on the page; following the device takes it away", () => {
  const { rerender } = render(<UiProvider colours="dark">tekst</UiProvider>);
  expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  rerender(<UiProvider colours="system">tekst</UiProvider>);
  expect(document.documentElement).not.toHaveAttribute("data-theme");
});

test("the app gives the words that components say; what it leaves out stays Dutch", () => {
  const field = <Field label="School" optional>{(wiring) => <input {...wiring} />}</Field>;
  const { rerender } = render(<UiProvider>{field}</UiProvider>);
  expect(screen.getByText("mag leeg blijven")).toBeInTheDocument();
  rerender(<UiProvider words={{ optional: "optional" }}>{field}</UiProvider>);
  expect(screen.getByText("optional")).toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Berichten" })).toBeInTheDocument();
});
