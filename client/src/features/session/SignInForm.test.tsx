import { expect, jest, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { inApp, refusal } from "../../../test/inApp";
import { SignInForm } from "./SignInForm";

async function fillIn(email: string, password: string) {
  if (email) await userEvent.type(screen.getByLabelText("E-mailadres"), email);
  if (password) await userEvent.type(screen.getByLabelText("Wachtwoord"), password);
  await userEvent.click(screen.getByRole("button", { name: "Inloggen" }));
}

test("someone who leaves a field empty reads what is missing, beside the field", async () => {
  const signIn = jest.fn();
  const { container } = await inApp(<SignInForm onSignedIn={() => undefined} />, { server: { signIn } });
  await fillIn("geen adres", "");

  expect(await screen.findByText(/Vul een e-mailadres in/)).toBeVisible();
  expect(screen.getByLabelText("E-mailadres")).toHaveAccessibleDescription(/naam@school.nl/);
  expect(screen.getByText("Vul je wachtwoord in.")).toBeVisible();
  expect(signIn).not.toHaveBeenCalled();
  expect(await axe(container)).toHaveNoViolations();
});

test("a wrong pair is refused in words, and the address stays", async () => {
  const server = { signIn: () => Promise.reject(refusal("UNAUTHENTICATED", "sign_in.failed")) };
  await inApp(<SignInForm onSignedIn={() => undefined} />, { server });
  await fillIn("fatima@school.nl", "verkeerd");

  expect(await screen.findByRole("alert")).toHaveTextContent("Dit e-mailadres en wachtwoord horen niet bij elkaar.");
  expect(screen.getByLabelText("E-mailadres")).toHaveValue("fatima@school.nl");
});

test("who signs in is told on, once, however often the button is pressed", async () => {
  const signIn = jest.fn((_given: { input: object }) => ({ person: { id: "p1" } }));
  const onSignedIn = jest.fn();
  await inApp(<SignInForm onSignedIn={onSignedIn} />, { server: { signIn } });
  await userEvent.type(screen.getByLabelText("E-mailadres"), " fatima@school.nl ");
  await userEvent.type(screen.getByLabelText("Wachtwoord"), "halen-en-brengen");
  await userEvent.dblClick(screen.getByRole("button", { name: "Inloggen" }));

  expect(signIn).toHaveBeenCalledTimes(1);
  expect(signIn.mock.calls[0]?.[0].input).toEqual({ email: "fatima@school.nl", password: "halen-en-brengen" });
  expect(onSignedIn).toHaveBeenCalledWith("p1");
});
