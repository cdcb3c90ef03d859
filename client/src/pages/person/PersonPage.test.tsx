import { expect, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { inApp } from "../../../test/inApp";
import { PersonPage } from "./PersonPage";

const ID = "01890000-0000-7000-8000-000000000001";
const nobody = { id: ID, displayName: "Verwijderde deelnemer", headline: null, bio: null, organisation: null, memberships: [], contributions: { edges: [], pageInfo: { endCursor: null, hasNextPage: false, hasPreviousPage: false } } };

const open = (person: object | null) => inApp(<PersonPage />, { server: { person }, path: "/mensen/:id", at: `/mensen/${ID}` });

test("who follows a link to somebody who had themselves erased reads what became of them and of what they brought", async () => {
  const { container } = await open(nobody);
  expect(screen.getByRole("heading", { level: 1, name: "Verwijderde deelnemer" })).toBeVisible();
  expect(screen.getByText(/Het account van deze deelnemer is verwijderd\..*De kennis blijft/)).toBeVisible();
  expect(screen.getByText("Geen bijdragen die jij kunt lezen")).toBeVisible();
  expect(screen.queryByText(/Nog geen bijdragen/)).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});

test("somebody without contributions is not taken for one", async () => {
  await open({ ...nobody, displayName: "Els de Vries" });
  expect(screen.getByText("Nog geen bijdragen die jij kunt lezen")).toBeVisible();
  expect(screen.queryByText(/account van deze deelnemer/)).toBeNull();
});

test("somebody who never was gives a page that is not there", async () => {
  await open(null);
  expect(screen.getByRole("heading", { level: 1, name: "Deze pagina is er niet" })).toBeVisible();
});
