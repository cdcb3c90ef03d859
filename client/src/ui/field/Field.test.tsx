import { expect, jest, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { PasswordField } from "./PasswordField";
import { SelectField } from "./SelectField";
import { TextArea } from "./TextArea";
import { TextField } from "./TextField";

test("label, error, hint and note belong to the field", async () => {
  const { container } = render(<TextField label="School" hint="Zoek op naam." note="Nog 12 tekens" error="Vul een school in." />);
  const field = screen.getByRole("textbox", { name: "School" });
  expect(field).toHaveAccessibleDescription("Vul een school in. Zoek op naam. Nog 12 tekens");
  expect(field).toBeInvalid();
  expect(await axe(container)).toHaveNoViolations();
});

test("without an error a field is valid and describes nothing", () => {
  render(<TextField label="School" optional />);
  const field = screen.getByRole("textbox", { name: "School mag leeg blijven" });
  expect(field).toBeValid();
  expect(field).not.toHaveAttribute("aria-describedby");
});

test("a password can be looked at and hidden again", async () => {
  render(<PasswordField label="Wachtwoord" defaultValue="geheim" />);
  const field = screen.getByLabelText("Wachtwoord");
  expect(field).toHaveAttribute("type", "password");
  await userEvent.click(screen.getByRole("button", { name: "Toon: Wachtwoord" }));
  expect(field).toHaveAttribute("type", "text");
  await userEvent.click(screen.getByRole("button", { name: "Verberg: Wachtwoord" }));
  expect(field).toHaveAttribute("type", "password");
});

test("a heading stays on one line; other text does not", async () => {
  const change = jest.fn();
  render(<><TextArea heading="italic" label="Vraag" /><TextArea label="Tekst" onChange={change} /></>);
  await userEvent.type(screen.getByLabelText("Vraag"), "een{Enter}twee");
  expect(screen.getByLabelText("Vraag")).toHaveValue("eentwee");
  await userEvent.type(screen.getByLabelText("Tekst"), "een{Enter}twee");
  expect(screen.getByLabelText("Tekst")).toHaveValue("een\ntwee");
  expect(change).toHaveBeenCalled();
});

test("a choice from a list hands on what was chosen", async () => {
  const change = jest.fn((event: React.ChangeEvent<HTMLSelectElement>) => event.target.value);
  render(<SelectField label="Organisatie" defaultValue="avs" onChange={change} options={[{ value: "aob", label: "AOb" }, { value: "avs", label: "AVS" }]} />);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Organisatie" }), "AOb");
  expect(change.mock.results[0]?.value).toBe("aob");
});
