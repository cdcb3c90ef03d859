import { expect, jest, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { inApp, refusal } from "../../../test/inApp";
import { FirstPasswordForm } from "./FirstPasswordForm";

const done = () => Promise.resolve();

async function choose(password: string) {
  if (password) await userEvent.type(screen.getByLabelText("Nieuw wachtwoord"), password);
  await userEvent.click(screen.getByRole("button", { name: "Wachtwoord opslaan" }));
}

test("who has no password to give first chooses one", async () => {
  const changePassword = jest.fn((_given: object) => ({ person: { id: "p1" } }));
  const onChosen = jest.fn(done);
  const { container } = await inApp(<FirstPasswordForm onChosen={onChosen} onLater={done} otherwise={null} />, { server: { changePassword } });
  await choose("");
  expect(await screen.findByText("Vul je wachtwoord in.")).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await choose("vier-losse-woorden");

  expect(changePassword.mock.calls[0]?.[0]).toEqual({ current: "", new: "vier-losse-woorden" });
  expect(onChosen).toHaveBeenCalledTimes(1);
});

test("who waited too long is shown the way by mail", async () => {
  const fields = [{ path: "current", because: "password.none" }];
  const server = { changePassword: () => Promise.reject(refusal("BAD_USER_INPUT", "input.invalid", { fields })) };
  await inApp(<FirstPasswordForm onChosen={done} onLater={done} otherwise={<p>per mail</p>} />, { server });
  await choose("vier-losse-woorden");

  expect(await screen.findByText("per mail")).toBeVisible();
});

test("who wants to choose later goes on", async () => {
  const onLater = jest.fn(done);
  await inApp(<FirstPasswordForm onChosen={done} onLater={onLater} otherwise={null} />, { server: {} });
  await userEvent.click(screen.getByRole("button", { name: "Later kiezen" }));

  expect(onLater).toHaveBeenCalledTimes(1);
});
