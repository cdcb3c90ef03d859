import { expect, test } from "@jest/globals";
import { render, screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { LinkContext, type UiLinkProps } from "../UiLink";
import { Tabs } from "./Tabs";

const items = [
  { to: "/kring", label: "Gesprek", current: true },
  { to: "/kring/vragen", label: "Vragen", count: "9 open" },
];

test("tabs are links with their counts, and the current one says so", async () => {
  const { container } = render(<Tabs label="In deze kring" items={items} />);
  const tabs = within(screen.getByRole("navigation", { name: "In deze kring" }));
  expect(tabs.getByRole("link", { current: "page" })).toHaveTextContent("Gesprek");
  expect(tabs.getByRole("link", { name: "Vragen 9 open" })).toHaveAttribute("href", "/kring/vragen");
  expect(await axe(container)).toHaveNoViolations();
});

test("links go through the link of the app", () => {
  const Routed = ({ to, children, ...rest }: UiLinkProps) => <a data-routed href={to} {...rest}>{children}</a>;
  render(<LinkContext value={Routed}><Tabs label="In deze kring" items={items} /></LinkContext>);
  for (const link of screen.getAllByRole("link")) expect(link).toHaveAttribute("data-routed");
});
