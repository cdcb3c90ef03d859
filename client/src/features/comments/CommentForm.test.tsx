import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { afterEach, expect, jest, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { inApp, refusal } from "../../../test/inApp";
import type { SessionViewer } from "../session/session";
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

test("what the server finds wrong with the text is said in its words", async () => {
  const fields = [{ path: "body", because: "mentions.too_many", params: { max: 50 } }];
  const refused = refusal("BAD_USER_INPUT", "input.invalid", { fields });
  await inApp(form({ submit: () => Promise.reject(new CombinedGraphQLErrors({ errors: [refused] })) }), { server: {} });
  await userEvent.type(field(), "Dag allemaal");
  await send();

  expect(await screen.findByRole("alert")).toHaveTextContent("Je noemt te veel mensen in één tekst: hooguit 50.");
  expect(field()).toHaveValue("Dag allemaal");
});

test("a member of the community is named, never oneself; the button does what the sign does", async () => {
  const member = (id: string, displayName: string, abbreviation: string | null) => ({ node: { id: `m${id}`, role: "MEMBER", person: { id, displayName }, organisation: { id: `o${id}`, name: "Basisschool De Wilgenhof", abbreviation } } });
  const members = jest.fn((_asked: object) => ({ edges: [member("1", "Emma Bos", null), member("2", "Ikzelf Bos", "AOb"), member("3", "Bo de Wit", "AVS")] }));
  const viewer = { person: { id: "2", displayName: "Ikzelf Bos" } } as SessionViewer;
  await inApp(form({ submit: () => Promise.resolve() }), { viewer, server: { community: { id: "c", members } } });
  await userEvent.type(field(), "Vraag");
  await userEvent.click(screen.getByRole("button", { name: "@ Noem iemand" }));
  await userEvent.keyboard("bo");
  await screen.findByRole("listbox", { name: "Wie bedoel je" });

  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["EBEmma BosBasisschool De Wilgenhof · deelnemer", "BWBo de WitAVS · deelnemer"]);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(field()).toHaveValue("Vraag [@Bo de Wit](/mensen/3)");
});

test("an empty answer is not sent, and says why", async () => {
  const submit = jest.fn(() => Promise.resolve());
  await inApp(form({ submit }), { server: {} });
  await send();

  expect(field()).toHaveAccessibleDescription(/Vul dit in/);
  expect(field()).toHaveFocus();
  expect(submit).not.toHaveBeenCalled();
});
