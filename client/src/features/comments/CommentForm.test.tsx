import { afterEach, expect, jest, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { inApp } from "../../../test/inApp";
import { CommentForm } from "./CommentForm";

afterEach(() => localStorage.clear());

interface Options {
  submit: (body: string) => Promise<unknown>;
  onDone?: () => void;
}

function form({ submit, onDone = () => undefined }: Options) {
  return <CommentForm draftKey="test" community="veiligheid" label="Jouw antwoord" send="Antwoord brengen" answering pending={false} submit={submit} onDone={onDone} />;
}

const field = () => screen.getByLabelText("Jouw antwoord");
const send = () => userEvent.click(screen.getByRole("button", { name: "Antwoord brengen" }));

test("text that could not be sent stays, also after a reload", async () => {
  const submit = () => Promise.reject(new TypeError("Failed to fetch"));
  const { container, unmount } = await inApp(form({ submit }), { server: {} });
  await userEvent.type(field(), "Wij deden het een half jaar wel.");
  await send();

  expect(await screen.findByRole("alert")).toHaveTextContent(/We krijgen geen antwoord/);
  expect(field()).toHaveValue("Wij deden het een half jaar wel.");
  expect(await axe(container)).toHaveNoViolations();

  unmount();
  await inApp(form({ submit }), { server: {} });
  expect(field()).toHaveValue("Wij deden het een half jaar wel.");
});

test("text that was sent goes, and is not kept", async () => {
  const submit = jest.fn((_body: string) => Promise.resolve());
  const onDone = jest.fn();
  await inApp(form({ submit, onDone }), { server: {} });
  await userEvent.type(field(), "  Zet er een naam bij.  ");
  await send();

  expect(submit).toHaveBeenCalledWith("Zet er een naam bij.");
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(field()).toHaveValue("");
  expect(localStorage).toHaveLength(0);
});

test("an empty answer is not sent, and says why", async () => {
  const submit = jest.fn(() => Promise.resolve());
  await inApp(form({ submit }), { server: {} });
  await send();

  expect(field()).toHaveAccessibleDescription(/Vul dit in/);
  expect(field()).toHaveFocus();
  expect(submit).not.toHaveBeenCalled();
});
