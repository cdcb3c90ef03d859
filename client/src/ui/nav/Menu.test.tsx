import { expect, jest, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { Menu } from "./Menu";

function shown() {
  const change = jest.fn();
  const retract = jest.fn();
  const view = render(
    <Menu
      label="Meer acties"
      items={[
        { label: "Wijzigen", onSelect: change },
        { kind: "link", label: "Versies", to: "/versies" },
        { kind: "line" },
        { kind: "head", label: "Weergave" },
        { label: "Donker", checked: true, onSelect: () => undefined },
        { label: "Terugtrekken", danger: true, disabledReason: "Er rust iets op.", onSelect: retract },
      ]}
    />,
  );
  return { ...view, change, retract, button: screen.getByRole("button", { name: "Meer acties" }) };
}

test("opens on the first entry, arrows walk around, a letter jumps", async () => {
  const { button, container } = shown();
  button.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(button).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByRole("menuitem", { name: "Wijzigen" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getByRole("menuitem", { name: "Versies" })).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(screen.getByRole("menuitem", { name: /Terugtrekken/ })).toHaveFocus();
  await userEvent.keyboard("d");
  expect(screen.getByRole("menuitemradio", { name: "Donker", checked: true })).toHaveFocus();
  expect(await axe(container)).toHaveNoViolations();
});

test("Escape closes it and gives the focus back", async () => {
  const { button } = shown();
  await userEvent.click(button);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).not.toBeInTheDocument();
  expect(button).toHaveFocus();
});

test("a choice acts and closes; what cannot be done stays and says why", async () => {
  const { button, change, retract } = shown();
  await userEvent.click(button);
  await userEvent.click(screen.getByRole("menuitem", { name: "Terugtrekken Er rust iets op." }));
  expect(retract).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("menuitem", { name: "Wijzigen" }));
  expect(change).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole("menu")).not.toBeInTheDocument();
  expect(button).toHaveFocus();
});

test("a press beside it closes it", async () => {
  const { button } = shown();
  await userEvent.click(button);
  await userEvent.click(document.body);
  expect(screen.queryByRole("menu")).not.toBeInTheDocument();
});
