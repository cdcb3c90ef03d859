import { expect, test } from "@jest/globals";
import { gql } from "@apollo/client";
import i18next from "i18next";
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
