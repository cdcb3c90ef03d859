import { expect, jest, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { Button } from "./Button";
import { BringButton, GetButton } from "./ExchangeButton";

test("a busy button keeps its words, says that it is busy and takes no second press", async () => {
  const press = jest.fn();
  render(<Button loading onClick={press}>Bewaren</Button>);
  const button = screen.getByRole("button", { name: /Bewaren.*Bezig/ });
  expect(button).toHaveAttribute("aria-busy", "true");
  expect(button).toHaveAttribute("aria-disabled", "true");
  await userEvent.click(button);
  expect(press).not.toHaveBeenCalled();
});

test("a button that cannot be pressed stays reachable and says why", async () => {
  const press = jest.fn();
  const send = jest.fn((event: React.FormEvent) => event.preventDefault());
  render(<form onSubmit={send}><Button type="submit" disabledReason="Vul eerst een titel in." onClick={press}>Plaatsen</Button></form>);
  await userEvent.tab();
  const button = screen.getByRole("button", { name: "Plaatsen" });
  expect(button).toHaveFocus();
  expect(button).toHaveAccessibleDescription("Vul eerst een titel in.");
  await userEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(send).not.toHaveBeenCalled();
});

test("a pressed button tells it, and a press reaches who listens", async () => {
  const press = jest.fn();
  render(<Button pressed onClick={press}>Hier heb ik iets aan</Button>);
  await userEvent.click(screen.getByRole("button", { pressed: true }));
  expect(press).toHaveBeenCalledTimes(1);
});

test("bringing and getting carry their word beside the arrow, as a button and as a link", async () => {
  const { container } = render(<><BringButton to="/nieuw">Brengen</BringButton><GetButton outline>Halen</GetButton></>);
  expect(screen.getByRole("link", { name: "Brengen" })).toHaveAttribute("href", "/nieuw");
  expect(screen.getByRole("button", { name: "Halen" })).toBeInTheDocument();
  expect(container.querySelectorAll("svg[aria-hidden]")).toHaveLength(2);
  expect(await axe(container)).toHaveNoViolations();
});
