import { beforeEach, expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { UiProvider } from "./UiProvider";
import { useColourChoice } from "./useColourChoice";

function Page() {
  const [choice, choose] = useColourChoice();
  return (
    <UiProvider colours={choice}>
      <button type="button" onClick={() => choose("dark")}>Donker</button>
      <button type="button" onClick={() => choose("system")}>Zoals mijn apparaat</button>
    </UiProvider>
  );
}

beforeEach(() => localStorage.clear());

test("a choice of colours holds on the page and is kept; following the device forgets it", async () => {
  const { unmount } = render(<Page />);
  expect(document.documentElement).not.toHaveAttribute("data-theme");
  await userEvent.click(screen.getByRole("button", { name: "Donker" }));
  expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  unmount();
  render(<Page />);
  expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  await userEvent.click(screen.getByRole("button", { name: "Zoals mijn apparaat" }));
  expect(document.documentElement).not.toHaveAttribute("data-theme");
  expect(localStorage).toHaveLength(0);
});
