import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildClientSchema, getIntrospectionQuery, getOperationAST, Kind, OperationTypeNode, parse, type DocumentNode, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { World, type Answer, type Ask } from "../../test/world.ts";
import { MOST, weigh } from "./limits.ts";
import { makeSchema } from "./schema.ts";

let world: World;
let ask: Ask;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await World.open();
  schema = await makeSchema();
  ask = world.as(await world.a.person());
});
afterAll(() => world.close());

const bomb = `query ($n: Int) { communities(first: $n) { edges { node { feed(first: $n) { edges { node { comments(first: $n) { edges { node { replies(first: $n) { edges { node { body } } } } } } } } } } } } }`;
const doubling = Array.from({ length: 100 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(" ");

const attacks: [string, string, Record<string, unknown>, string][] = [
  ["goes too deep", `{ viewer { person { organisation { ${"parent { ".repeat(12)} name ${"} ".repeat(12)} } } } }`, {}, "depth"],
  ["goes too deep by fragments", `{ ...A } fragment A on Query { viewer { ...B } } fragment B on Viewer { person { organisation { ${"parent { ".repeat(12)} name ${"} ".repeat(12)} } } }`, {}, "depth"],
  ["has too many aliases", `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: themes { id }`).join(" ")} }`, {}, "aliases"],
  ["has too many aliases by fragments", `{ ...F ...G } fragment F on Query { ${Array.from({ length: 11 }, (_, n) => `a${n}: themes { id }`).join(" ")} } fragment G on Query { ${Array.from({ length: 11 }, (_, n) => `b${n}: themes { id }`).join(" ")} }`, {}, "aliases"],
  ["has too many directives", `query ($yes: Boolean = true) { themes { ${"id @include(if: $yes) ".repeat(21)} } }`, {}, "directives"],
  ["would read too many rows", bomb.replaceAll("$n", "100").replace("query (100: Int)", ""), {}, "cost"],
  ["would read too many rows by a variable", bomb, { n: 100 }, "cost"],
  ["would read too many rows by leaving the size out", bomb.replaceAll("(first: $n)", "").replace("query ($n: Int)", ""), {}, "cost"],
  ["doubles at every step", `{ ...F0 } ${doubling} fragment F100 on Query { themes { id } }`, {}, "cost"],
];

const refusalOf = ({ errors }: Answer) => errors?.map(({ message, extensions: { code, ...more } }) => ({ message, code, ...more }));

describe("an operation that is too large", () => {
  it.each(attacks)("is refused before anything runs where it %s", async (_what, document, variables, what) => {
    const from = performance.now();
    const answer = await ask(document, variables);

    expect(refusalOf(answer)).toEqual([{ message: "query.too_complex", code: "QUERY_TOO_COMPLEX", params: { what, most: MOST[what as keyof typeof MOST], asked: expect.any(Number) } }]);
    expect(performance.now() - from).toBeLessThan(1000);
  });

  it("is refused where its text has too many words", async () => {
    const answer = await ask(`{ ${"themes { id } ".repeat(600)} }`);

    expect(refusalOf(answer)).toEqual([{ message: expect.stringContaining("2000"), code: "GRAPHQL_PARSE_FAILED" }]);
  });

  it("is told by HTTP's own code too", async () => {
    const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload: { query: bomb, variables: { n: 100 } } });

    expect(response.statusCode).toBe(400);
  });

  it("is one just beyond the limit: what is just within runs", async () => {
    const deep = (levels: number) => `{ viewer { person { organisation { ${"parent { ".repeat(levels)} name ${"} ".repeat(levels)} } } } }`;
    const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename b${n}: themes { id }`).join(" ")} }`;

    expect((await ask(deep(10))).errors).toBeUndefined();
    expect(refusalOf(await ask(deep(11)))?.[0]?.code).toBe("QUERY_TOO_COMPLEX");
    expect((await ask(aliased(20))).errors).toBeUndefined();
    expect(refusalOf(await ask(aliased(21)))?.[0]?.code).toBe("QUERY_TOO_COMPLEX");
  });
});

describe("a developer", () => {
  it("may ask what the schema holds", async () => {
    const { data, errors } = await ask(getIntrospectionQuery());

    expect(errors).toBeUndefined();
    expect(buildClientSchema(data as unknown as IntrospectionQuery).getType("Community")).toBeDefined();
  });

  it("who mistypes a field, an argument or a type is not told what there is", async () => {
    for (const document of ["{ theme { id } }", "{ communities(frist: 3) { edges { cursor } } }", "{ node(id: 1) { ... on Comunity { id } } }", "query ($a: SingInInput) { themes { id } }", "{ themes { nam } }"]) {
      const { errors } = await ask(document);
      expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
      expect(JSON.stringify(errors)).not.toMatch(/Did you mean/i);
    }
  });
});

describe("the client's own operations", () => {
  const client = join(import.meta.dirname, "../../../client/src");

  /** Every document in the client's source, fragments together, as its code generator reads them. */
  function documents(): DocumentNode {
    const files = globSync("**/*.{ts,tsx}", { cwd: client, exclude: (name) => name === "gql" || name.includes(".test.") });
    const texts = files.flatMap((file) => [...readFileSync(join(client, file), "utf8").matchAll(/(?:graphql|gql)\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`/g)].map(([, text]) => text ?? ""));
    return parse(texts.join("\n"));
  }

  const there = existsSync(client) ? it : it.skip;
  there("all stay under half of each limit on cost, with pages of the size that the client asks, and within the others", () => {
    const document = documents();
    const operations = document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition] : []));
    expect(operations.length).toBeGreaterThan(10);

    for (const operation of operations) {
      const variables = Object.fromEntries((operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, variable.name.value === "first" ? 20 : undefined]));
      const { cost, depth, aliases, directives } = weigh(schema, document, operation, variables);
      const name = operation.name?.value;
      expect({ name, cost: cost <= MOST.cost / 2 ? "fine" : cost }).toEqual({ name, cost: "fine" });
      expect({ name, fits: depth <= MOST.depth && aliases <= MOST.aliases && directives <= MOST.directives, depth, aliases, directives }).toMatchObject({ name, fits: true });
    }
  });

  it("are weighed by what they ask: a page counts as often as it has rows", () => {
    const weight = (text: string, variables = {}) => {
      const document = parse(text);
      const operation = getOperationAST(document);
      if (operation?.operation !== OperationTypeNode.QUERY) throw new Error("not a query");
      return weigh(schema, document, operation, variables);
    };
    const small = weight("query ($n: Int) { communities(first: $n) { edges { node { id name } } } }", { n: 1 });
    const large = weight("query ($n: Int) { communities(first: $n) { edges { node { id name } } } }", { n: 50 });

    expect(large.cost - 1).toBe(50 * (small.cost - 1));
    expect(small.depth).toBe(4);
  });
});
