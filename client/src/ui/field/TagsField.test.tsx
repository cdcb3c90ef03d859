import { useState } from "react";
import { expect, jest, test } from "@jest/globals";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { UiProvider } from "../UiProvider";
import { TagsField } from "./TagsField";
import { matching } from "./tags";

const suggestions = ["vervanging", "vervangingsfonds", "verzuim", "onderwijsassistent"];

function Form({ initial = [], max, onSend }: { initial?: string[]; max?: number; onSend?: () => void }) {
  const [tags, setTags] = useState(initial);
  return (
    <UiProvider>
      <form onSubmit={(event) => { event.preventDefault(); onSend?.(); }}>
        <TagsField label="Trefwoorden" value={tags} onChange={setTags} suggestions={suggestions} max={max} />
        <button type="submit">Plaatsen</button>
      </form>
    </UiProvider>
  );
}

const input = () => screen.getByRole("combobox", { name: "Trefwoorden" });
const chosen = () => screen.queryAllByRole("listitem").map((item) => within(item).getByRole("button").getAttribute("aria-label"));

test("arrows and Enter take a suggestion, without sending the form", async () => {
  const send = jest.fn();
  const { container } = render(<Form onSend={send} />);
  await userEvent.type(input(), "ver");
  expect(await screen.findAllByRole("option")).toHaveLength(3);
  expect(input()).toHaveAttribute("aria-expanded", "true");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(input()).toHaveAttribute("aria-activedescendant", screen.getByRole("option", { name: "vervangingsfonds" }).id);
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.keyboard("{Enter}");
  expect(chosen()).toEqual(["vervangingsfonds weghalen"]);
  expect(input()).toHaveValue("");
  expect(send).not.toHaveBeenCalled();
});

test("Enter and a comma add a word of one's own, cleaned and only once", async () => {
  render(<Form />);
  await userEvent.type(input(), "  #Zij-Instroom {Enter}rooster,zij-instroom{Enter}");
  expect(chosen()).toEqual(["zij-instroom weghalen", "rooster weghalen"]);
});

test("Backspace in an empty field takes the last one back, and a cross takes its own", async () => {
  render(<Form initial={["een", "twee", "drie"]} />);
  await userEvent.type(input(), "{Backspace}");
  expect(chosen()).toEqual(["een weghalen", "twee weghalen"]);
  await userEvent.click(screen.getByRole("button", { name: "een weghalen" }));
  expect(chosen()).toEqual(["twee weghalen"]);
});

test("Escape closes the suggestions and keeps what was typed; leaving the field adds it", async () => {
  render(<Form />);
  await userEvent.type(input(), "ver{Escape}");
  expect(input()).toHaveAttribute("aria-expanded", "false");
  expect(input()).toHaveValue("ver");
  await userEvent.tab();
  expect(chosen()).toEqual(["ver weghalen"]);
});

test("a full field takes no more", async () => {
  render(<Form initial={["een", "twee"]} max={2} />);
  await userEvent.type(input(), "drie{Enter}");
  expect(chosen()).toEqual(["een weghalen", "twee weghalen"]);
});

test("suggestions that begin with the word come first, and none that is taken", () => {
  expect(matching(["onderwijs", "wijs", "wijsheid"], ["wijsheid"], "Wijs")).toEqual(["wijs", "onderwijs"]);
});
