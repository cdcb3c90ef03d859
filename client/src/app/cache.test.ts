import { expect, test } from "@jest/globals";
import { gql } from "@apollo/client";
import i18next from "i18next";
import { sessionEnded } from "../features/session/sessionEnded";
import { newCache } from "./cache";

const query = gql`query Named { person(id: "1") { __typename id displayName } }`;

test("whoever had themselves erased has a name in the language of the reader; anybody else has their own", () => {
  const cache = newCache();
  const nameOf = (displayName: string) => {
    cache.writeQuery({ query, data: { person: { __typename: "Person", id: "1", displayName } } });
    return cache.readQuery<{ person: { displayName: string } }>({ query })?.person.displayName;
  };
  expect(nameOf("Els de Vries")).toBe("Els de Vries");
  expect(nameOf("Verwijderde deelnemer")).toBe(i18next.t("person.erased"));
});

test("what is reported comes page after page in one list, and the handled apart", () => {
  const cache = newCache();
  const page = gql`query Reports($first: Int!, $after: String, $open: Boolean) { community(slug: "a") { __typename id reports(first: $first, after: $after, open: $open) { edges { node { __typename id } } pageInfo { endCursor hasNextPage } } } }`;
  const write = (ids: string[], variables: { first: number; after?: string; open: boolean }) => {
    const edges = ids.map((id) => ({ node: { __typename: "ModerationCase", id } }));
    cache.writeQuery({ query: page, variables, data: { community: { __typename: "Community", id: "1", reports: { edges, pageInfo: { endCursor: ids.at(-1), hasNextPage: true } } } } });
  };
  write(["1", "2"], { first: 2, open: true });
  write(["3"], { first: 2, after: "2", open: true });
  write(["9"], { first: 2, open: false });

  const read = (open: boolean) => cache.readQuery<{ community: { reports: { edges: { node: { id: string } }[] } } }>({ query: page, variables: { first: 2, open } })?.community.reports.edges.map(({ node }) => node.id);
  expect(read(true)).toEqual(["1", "2", "3"]);
  expect(read(false)).toEqual(["9"]);
});

test("an answer for nobody ends the session and leaves on the page who was there; an emptied cache is for the next", async () => {
  const cache = newCache();
  const who = gql`query Who { viewer { __typename email } }`;
  const emailAfter = (viewer: { __typename: string; email: string } | null) => {
    cache.writeQuery({ query: who, data: { viewer } });
    return cache.readQuery<{ viewer: { email: string } | null }>({ query: who })?.viewer?.email;
  };
  expect(emailAfter(null)).toBeUndefined();
  expect(emailAfter({ __typename: "Viewer", email: "els@voorbeeld.example" })).toBe("els@voorbeeld.example");
  await Promise.resolve();
  expect(sessionEnded.get()).toBe(false);

  expect(emailAfter(null)).toBe("els@voorbeeld.example");
  await Promise.resolve();
  expect(sessionEnded.get()).toBe(true);
  sessionEnded.set(false);

  await cache.reset();
  expect(emailAfter(null)).toBeUndefined();
});
