import { useState } from "react";
import { expect, jest, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { MarkdownField } from "./MarkdownField";

type Preview = (text: string, signal: AbortSignal) => Promise<string>;

function Form({ initial = "", preview = () => Promise.resolve("") }: { initial?: string; preview?: Preview }) {
  const [text, setText] = useState(initial);
  return <MarkdownField label="Wat speelt er" hint="Geen namen." value={text} onChange={setText} preview={preview} />;
}

const area = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Wat speelt er" });

async function select(start: number, end: number): Promise<void> {
  await userEvent.click(area());
  area().setSelectionRange(start, end);
}

test("the keyboard makes text bold, italic and a link, and what is written reaches the form", async () => {
  render(<Form initial="een twee" />);
  await select(4, 8);
  await userEvent.keyboard("{Control>}b{/Control}");
  expect(area()).toHaveValue("een **twee**");
  await userEvent.keyboard("{Control>}b{/Control}");
  expect(area()).toHaveValue("een twee");
  await userEvent.keyboard("{Control>}i{/Control}");
  expect(area()).toHaveValue("een *twee*");
  await select(0, 3);
  await userEvent.keyboard("{Meta>}k{/Meta}");
  expect(area()).toHaveValue("[een](https://) *twee*");
  expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe("https://");
});

test("a button of the toolbar changes the text and gives the focus back to it", async () => {
  render(<Form initial="een" />);
  await select(0, 3);
  await userEvent.click(screen.getByRole("button", { name: "Lijst" }));
  expect(area()).toHaveValue("- een");
  expect(area()).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{Enter}twee{Enter}{Enter}klaar");
  expect(area()).toHaveValue("- een\n- twee\nklaar");
});

test("the toolbar is one stop for the keyboard; arrows walk within", async () => {
  const { container } = render(<Form />);
  await userEvent.tab();
  expect(screen.getByRole("button", { name: /^Vet/ })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  expect(screen.getByRole("button", { name: /^Cursief/ })).toHaveFocus();
  await userEvent.keyboard("{End}");
  expect(screen.getByRole("button", { name: /^Link/ })).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByRole("button", { name: "Schrijven" })).toHaveFocus();
  expect(await axe(container)).toHaveNoViolations();
});

test("the preview shows what the server made of the text, and writing goes on where it was", async () => {
  const preview = jest.fn<Preview>(() => Promise.resolve("<p>Dit is <strong>vet</strong>.</p>"));
  render(<Form initial="Dit is **vet**." preview={preview} />);
  await userEvent.click(screen.getByRole("button", { name: "Voorbeeld" }));
  expect(await screen.findByText("vet")).toBeInTheDocument();
  expect(preview).toHaveBeenCalledTimes(1);
  expect(preview.mock.calls[0]?.[0]).toBe("Dit is **vet**.");
  await userEvent.click(screen.getByRole("button", { name: "Schrijven" }));
  expect(area()).toHaveValue("Dit is **vet**.");
});

test("a preview that fails says that the text is safe; an empty text asks for none", async () => {
  const preview = jest.fn<Preview>(() => Promise.reject(new Error("offline")));
  const { unmount } = render(<Form initial="tekst" preview={preview} />);
  await userEvent.click(screen.getByRole("button", { name: "Voorbeeld" }));
  expect(await screen.findByText(/Je tekst staat er nog/)).toBeInTheDocument();
  unmount();
  preview.mockClear();
  render(<Form preview={preview} />);
  await userEvent.click(screen.getByRole("button", { name: "Voorbeeld" }));
  expect(screen.getByText(/Hier zie je straks/)).toBeInTheDocument();
  expect(preview).not.toHaveBeenCalled();
});
