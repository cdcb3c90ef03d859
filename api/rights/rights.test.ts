import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isIntrospectionType, isObjectType, type GraphQLSchema } from "graphql";
import { makeSchema } from "../src/app/schema.ts";
import { follow } from "./follow.ts";
import { act, askRoot, fieldOf, see } from "./observe.ts";
import { pageOf } from "./page.ts";
import { expected, readRules, type Line, type Outcome } from "./rules.ts";
import { openStage } from "./school.ts";
import type { Stage } from "./stage.ts";

const rules = readRules();
const ROLES = [...rules.roles.keys()];
let schema: GraphQLSchema;
let stage: Stage;
let close: () => Promise<void>;
beforeAll(async () => {
  schema = await makeSchema();
  ({ stage, close } = await openStage());
}, 60_000);
afterAll(() => close());

const linesOf = (example: string) => rules.lines.filter((line) => line.example === example);
const cell = ({ example, name }: Line, outcome: Outcome) => `${example} › ${name}: ${outcome}`;
const expectedCells = (lines: readonly Line[], role: string) => lines.map((line) => cell(line, expected(rules, line, role)));

describe("the rules", () => {
  it("say something of every field of the schema, and of nothing else", () => {
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !isIntrospectionType(type));
    const inSchema = types.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
    const ruled = new Set(rules.lines.map(({ type, field }) => `${type}.${field}`));
    expect(inSchema.filter((field) => !ruled.has(field))).toEqual([]);
    expect([...ruled].filter((field) => !inSchema.includes(field))).toEqual([]);
    expect(rules.lines.filter(({ type, field }) => !fieldOf(schema, type, field))).toEqual([]);
  });

  it("say one thing of a field of an example", () => {
    const names = rules.lines.map(({ example, name }) => `${example}.${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("stand on a page for people", () => {
    expect(readFileSync(new URL("../../docs/rights.md", import.meta.url), "utf8")).toBe(pageOf(rules));
  });
});

describe("what is there to see", () => {
  it.each(ROLES)("is what the rules say, for the role %s", async (role) => {
    const lines = [...rules.examples.keys()].flatMap(linesOf);
    const seen: string[] = [];
    for (const example of rules.examples.keys()) {
      const ofExample = linesOf(example);
      const outcomes = await see(schema, stage, stage.actors.get(role)!, example, ofExample);
      for (const line of ofExample) seen.push(cell(line, outcomes.get(line.name)!));
    }
    expect(seen).toEqual(expectedCells(lines, role));
  });

  it.each(ROLES)("is what the rules say when it is asked for, for the role %s", async (role) => {
    const lines = linesOf("Query");
    const seen: string[] = [];
    for (const line of lines) seen.push(cell(line, await askRoot(schema, stage, stage.actors.get(role)!, line)));
    expect(seen).toEqual(expectedCells(lines, role));
  });
});

describe("what can be done", () => {
  it.each(ROLES)("is what the rules say, for the role %s", async (role) => {
    const lines = linesOf("Mutation");
    const done: string[] = [];
    for (const line of lines) done.push(cell(line, await act(schema, stage, role, line)));
    expect(done).toEqual(expectedCells(lines, role));
  }, 60_000);
});

describe("what can be followed", () => {
  it.each(rules.lines.filter(({ type }) => type === "Subscription").map((line) => [line.name, line] as const))("is what the rules say, for %s", async (_name, line) => {
    const outcomes = await follow(schema, stage, line);
    expect(ROLES.map((role) => `${role}: ${outcomes.get(role)}`)).toEqual(ROLES.map((role) => `${role}: ${expected(rules, line, role)}`));
  });
});
