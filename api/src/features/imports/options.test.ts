import { expect, it } from "@jest/globals";
import { readOptions } from "./options.ts";

const read = (...args: string[]) => readOptions(args, "/home/wie");

it("reads a folder from where the person stands, and what to do with it", () => {
  expect(read("stackexchange", "dumps/koffie", "--community", "koffie", "--name", " De koffiehoek ", "--theme", "drinken", "--site", "coffee.stackexchange.com")).toEqual({
    kind: "stackexchange", folder: "/home/wie/dumps/koffie", slug: "koffie", name: "De koffiehoek", theme: "drinken", site: "coffee.stackexchange.com",
  });
});

it("reads which file holds the register of schools", () => {
  expect(read("schools", "duo.csv")).toEqual({ kind: "schools", file: "/home/wie/duo.csv" });
});

it("gives help where that is all that is asked", () => {
  expect(read("--help")).toBeNull();
});

it.each([
  [[], "Say what to import"],
  [["discourse", "x", "--community", "koffie"], "Say what to import"],
  [["schools"], "Say which file"],
  [["schools", "a", "b"], "Say which file"],
  [["stackexchange"], "Say what to import"],
  [["stackexchange", "a", "b", "--community", "koffie"], "Say what to import"],
  [["stackexchange", "a"], "Say into which community"],
  [["stackexchange", "a", "--community", "History.Meta"], "small letters, digits and hyphens"],
  [["stackexchange", "a", "--community", "koffie", "--theme", "Een thema"], "--theme takes"],
  [["stackexchange", "a", "--community", "koffie", "--site", "https://x.example/"], "--site takes a host name"],
  [["stackexchange", "a", "--community", "koffie", "--name", " "], "--name may not be empty"],
  [["stackexchange", "a", "--comunity", "koffie"], "--comunity"],
])("says what to type instead of %j", (args, sentence) => {
  expect(() => read(...args)).toThrow(sentence);
  expect(() => read(...args)).toThrow("Usage: npm run import");
});
