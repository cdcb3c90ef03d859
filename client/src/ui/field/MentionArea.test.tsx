import { useState } from "react";
import { expect, jest, test } from "@jest/globals";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { MarkdownField } from "./MarkdownField";
import type { FindMentionable } from "./mentions";

const person = (name: string) => ({ id: name, name, line: "PO-Raad · deelnemer", insert: `[@${name}](/mensen/1)` });
const members = ["Jaap Bos", "Jan de Groot", "Zoë Berg"].map(person);
const among = (text: string) => Promise.resolve(members.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())));

function Form({ people }: { people?: FindMentionable }) {
  const [text, setText] = useState("");
  return <MarkdownField label="Wat speelt er" value={text} onChange={setText} preview={() => Promise.resolve("")} people={people} />;
}

const area = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Wat speelt er" });
const list = () => screen.findByRole("listbox", { name: "Wie bedoel je" });
const names = () => screen.queryAllByRole("option").map((option) => option.textContent);
const none = () => waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());

async function write(people: FindMentionable, text: string): Promise<void> {
  render(<Form people={people} />);
  await userEvent.type(area(), text);
}

test("somebody is named by keyboard: letters, an arrow, Enter", async () => {
  const { container } = render(<Form people={among} />);
  await userEvent.type(area(), "Dag @ja");
  await list();
  expect(screen.getAllByRole("option").map((option) => option.getAttribute("aria-selected"))).toEqual(["true", "false"]);
  expect(area()).toHaveAttribute("aria-activedescendant", screen.getAllByRole("option")[0]?.id);
  expect(area()).toHaveAttribute("aria-controls", screen.getByRole("listbox").id);
  expect(screen.getByRole("status")).toHaveTextContent("2 gevonden");
  expect(await axe(container)).toHaveNoViolations();

  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(area()).toHaveValue("Dag [@Jan de Groot](/mensen/1)");
  await none();
  expect(area()).not.toHaveAttribute("aria-activedescendant");
  await userEvent.keyboard(", weet jij dit?");
  expect(area()).toHaveValue("Dag [@Jan de Groot](/mensen/1), weet jij dit?");
});

test("Tab and a press of the mouse choose as well, and the text keeps the focus", async () => {
  await write(among, "@zo");
  await list();
  await userEvent.tab();
  await userEvent.keyboard(" en @jaap");
  await userEvent.click(await screen.findByRole("option", { name: /Jaap Bos/ }));
  expect(area()).toHaveValue("[@Zoë Berg](/mensen/1) en [@Jaap Bos](/mensen/1)");
  expect(area()).toHaveFocus();
});

test("Escape closes the list for this name only; Enter is a new line again", async () => {
  await write(among, "@ja");
  await list();
  await userEvent.keyboard("{Escape}");
  await none();
  await userEvent.keyboard("a{Enter}@zo");
  expect(area()).toHaveValue("@jaa\n@zo");
  await list();
});

test("the button opens the list where one was writing; the sign alone chooses nobody", async () => {
  await write(among, "Dag");
  await userEvent.click(screen.getByRole("button", { name: "Noem iemand" }));
  await list();
  expect(area()).toHaveValue("Dag @");
  expect(names()).toHaveLength(3);
  expect(area()).not.toHaveAttribute("aria-activedescendant");
  await userEvent.keyboard("{Enter}");
  expect(area()).toHaveValue("Dag @\n");
});

test("an answer that comes late is not shown in place of a later one, and fits what was typed since", async () => {
  const answers: Record<string, () => void> = {};
  const slow = (text: string) => new Promise<ReturnType<typeof person>[]>((resolve) => (answers[text] = () => void among(text).then(resolve)));
  await write(slow, "@ja");
  await waitFor(() => expect(answers).toHaveProperty("ja"));
  await userEvent.keyboard("n");
  await waitFor(() => expect(answers).toHaveProperty("jan"));
  answers.jan?.();
  await list();
  answers.ja?.();
  expect(names()).toEqual(["JGJan de GrootPO-Raad · deelnemer"]);
});

test("a lookup that fails is nobody's trouble, and the next letter asks again", async () => {
  const find = jest.fn(among);
  find.mockRejectedValueOnce(new Error("offline"));
  await write(find, "@j");
  await waitFor(() => expect(find).toHaveBeenCalledTimes(1));
  await userEvent.keyboard("a");
  await list();
  expect(area()).toHaveValue("@ja");
});

test("what follows letters that fit nobody is asked of nobody", async () => {
  const find = jest.fn(among);
  await write(find, "@kees");
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Niemand gevonden"));
  await userEvent.keyboard(" en anderen, of @jaap");
  await list();
  expect(find.mock.calls).toEqual([["kees"], ["jaap"]]);
});

test("a field without people has no button for it", () => {
  render(<Form />);
  expect(screen.queryByRole("button", { name: "Noem iemand" })).toBeNull();
});
