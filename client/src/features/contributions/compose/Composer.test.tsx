import { afterEach, expect, jest, test } from "@jest/globals";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { inApp, refusal } from "../../../../test/inApp";
import { aCommunity, aContribution, aPerson, pageOf } from "../../../../test/world";
import { connection } from "../../../lib/connection";
import { ComposePage } from "../../../pages/compose/ComposePage";

afterEach(() => localStorage.clear());

const me = aPerson({ id: "me" });

function composer(server: object, kind = "vraag", drafts: object[] = []) {
  const community = aCommunity({ id: "c1", feed: pageOf([]) });
  const viewer = { admin: false, email: "f@school.nl", person: me, memberships: [], drafts };
  const answers = { community, viewer, saveDraft: () => ({ id: "d1", savedAt: "2026-11-10T10:00:00.000Z" }), discardDraft: true };
  return inApp(<ComposePage />, { server: { ...answers, ...server }, path: "/:community/bijdragen/nieuw", at: `/wet-bio/bijdragen/nieuw?soort=${kind}` });
}

const title = (name = "Je vraag, in één zin") => screen.findByRole("textbox", { name });

test("what is missing is said beside each field, and nothing is sent", async () => {
  const publishTheory = jest.fn();
  const { container } = await composer({ publishTheory }, "theorie");
  await userEvent.type(await title("Waar gaat het over?"), "ab");
  await userEvent.type(screen.getByLabelText(/Webadres/), "school.nl");
  await userEvent.type(screen.getByLabelText(/Jaar/), "12");
  await userEvent.click(screen.getByRole("button", { name: "Publiceer" }));

  expect(await screen.findByText("Dit is te kort: minstens 3 tekens.")).toBeVisible();
  expect(screen.getByLabelText("Bron")).toHaveAccessibleDescription(/Vul dit in/);
  expect(screen.getByLabelText(/Webadres/)).toHaveAccessibleDescription(/begint met https/);
  expect(screen.getByLabelText(/Jaar/)).toHaveAccessibleDescription(/een getal in van 1000/);
  expect(screen.getByText(/Er kloppen nog 5 dingen niet/)).toBeVisible();
  expect(publishTheory).not.toHaveBeenCalled();
  expect(await axe(container)).toHaveNoViolations();
});

test("what was typed before a crash stands there again, and goes when it is published", async () => {
  const publishQuestion = jest.fn((_given: { input: object }) => aContribution({ id: "new" }));
  const first = await composer({});
  await userEvent.type(await title(), "Wie tekent er op vrijdag?");
  first.unmount();

  const saveDraft = jest.fn((_given: { input: { title?: string } }) => ({ id: "d1", savedAt: "2026-11-10T10:00:00.000Z" }));
  const { router } = await composer({ publishQuestion, saveDraft });
  expect(await title()).toHaveValue("Wie tekent er op vrijdag?");
  expect(screen.getByText(/Je concept staat er weer/)).toBeVisible();
  expect(await screen.findByText(/Concept bewaard om/)).toBeVisible();
  expect(saveDraft.mock.calls[0]?.[0].input.title).toBe("Wie tekent er op vrijdag?");

  await userEvent.type(screen.getByLabelText("Wat speelt er"), "Niemand weet het.");
  await userEvent.click(screen.getByRole("button", { name: "Vraag plaatsen" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/bijdragen/new"));
  expect(publishQuestion.mock.calls[0]?.[0].input).toEqual({ community: "c1", title: "Wie tekent er op vrijdag?", body: "Niemand weet het.", tags: [] });
  expect(Object.keys(localStorage).filter((key) => key.startsWith("kenniskring.draft"))).toEqual([]);
});

test("a draft that the server kept comes back on another device", async () => {
  const draft = { __typename: "Draft", id: "d1", kind: "QUESTION", title: "Van thuis", body: "", tags: ["rooster"], derivesFrom: [], savedAt: "2026-11-10T10:00:00.000Z", community: aCommunity({ id: "c1" }) };
  await composer({}, "vraag", [draft]);

  expect(await title()).toHaveValue("Van thuis");
  expect(screen.getByText("rooster")).toBeVisible();
});

test("what could not be sent is sent as soon as the connection is back", async () => {
  const saveDraft = jest.fn((_given: { input: { title?: string } }) => ({ id: "d1", savedAt: "2026-11-10T10:00:00.000Z" }));
  saveDraft.mockImplementationOnce(() => {
    throw refusal("SERVICE_UNAVAILABLE", "unavailable");
  });
  await composer({ saveDraft });
  await userEvent.type(await title(), "Wie tekent er op vrijdag?");
  await waitFor(() => expect(saveDraft).toHaveBeenCalledTimes(1), { timeout: 4_000 });
  expect(screen.getByText("Concept bewaard in deze browser")).toBeVisible();

  act(() => {
    connection.set("lost");
    connection.set("back");
  });
  expect(await screen.findByText(/Concept bewaard om/)).toBeVisible();
  expect(saveDraft).toHaveBeenCalledTimes(2);
  act(() => connection.set("fine"));
});

test("another tab that writes at the same draft is told of", async () => {
  await composer({});
  await userEvent.type(await title(), "Wie tekent er");
  expect(screen.queryByText(/ander tabblad/)).toBeNull();
  const [key] = Object.keys(localStorage).filter((each) => each.startsWith("kenniskring.draft"));
  act(() => void window.dispatchEvent(new StorageEvent("storage", { key, newValue: "{}" })));
  expect(screen.getByText("Je schrijft dit ook in een ander tabblad.")).toBeVisible();
});

test("another kind takes the words along", async () => {
  await composer({});
  await userEvent.type(await title(), "Begin bij het rooster");
  await userEvent.click(screen.getByRole("radio", { name: /Inzicht/ }));

  expect(await title("Je inzicht, in één zin")).toHaveValue("Begin bij het rooster");
});

test("a kennisproduct that rests on too little says what it lacks, and keeps its text", async () => {
  const refused = refusal("SYNTHESIS_INCOMPLETE", "synthesis.incomplete", { missing: ["THEORY", "SECOND_ORGANISATION"] });
  await composer({ publishSynthesis: () => Promise.reject(refused) }, "kennisproduct");
  await userEvent.type(await title("Wat weten jullie nu?"), "Vier roosters die werken");
  await userEvent.type(screen.getByLabelText("De tekst"), "Zo gaat het.");
  await userEvent.click(screen.getByRole("button", { name: "Publiceer" }));

  expect(await screen.findByText(/Er ontbreekt theorie/)).toBeVisible();
  expect(screen.getByText(/Alles komt uit één organisatie/)).toBeVisible();
  expect(screen.queryByText(/Er ontbreekt een ervaring/)).not.toBeInTheDocument();
  expect(await title("Wat weten jullie nu?")).toHaveValue("Vier roosters die werken");
});

test("what only the server could know is wrong stands beside its field", async () => {
  const refused = refusal("BAD_USER_INPUT", "input.invalid", { fields: [{ path: "title", because: "text.too_long", params: { max: 200 } }] });
  await composer({ publishQuestion: () => Promise.reject(refused) });
  await userEvent.type(await title(), "Een vraag die te lang blijkt");
  await userEvent.type(screen.getByLabelText("Wat speelt er"), "Tekst.");
  await userEvent.click(screen.getByRole("button", { name: "Vraag plaatsen" }));

  await waitFor(async () => expect(await title()).toHaveAccessibleDescription(/hooguit 200 tekens/));
});
