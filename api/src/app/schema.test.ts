import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isInterfaceType, isObjectType, Kind, lexicographicSortSchema, parse, printSchema, type GraphQLResolveInfo, type GraphQLSchema, type SelectionSetNode } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { World } from "../../test/world.ts";
import { compile } from "../kernel/lookahead.ts";
import { Parameters } from "../kernel/sqlText.ts";
import { shapes } from "./registries.ts";
import { makeSchema } from "./schema.ts";

let world: World;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await World.open();
  schema = await makeSchema();
});
afterAll(() => world.close());

const info = { fragments: {} } as GraphQLResolveInfo;

/** All that could be asked of a type without arguments, two levels deep, whatever kind of a contribution has it. */
function everythingOf(type: string, depth = 3): string {
  const named = schema.getType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) throw new Error(`${type} has no fields`);
  const owners = isInterfaceType(named) ? [named, ...schema.getPossibleTypes(named)] : [named];
  const fields = owners.flatMap((owner) => Object.values(owner.getFields())).map(({ name, type: of }) => {
    const below = of.toString().replace(/[[\]!]/g, "");
    const known = depth > 0 && ["Community", "Theme", "Person", "Organisation", "Membership", "Contribution", "Comment"].includes(below);
    return known ? `${name} { ${everythingOf(below, depth - 1)} }` : name;
  });
  return ["id", ...new Set(fields)].join(" ");
}

function selection(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("not an operation");
  return operation.selectionSet;
}

describe("what the features registered for look-ahead", () => {
  const viewer = { id: "01964000-0000-7000-8000-000000000000", admin: false };

  it.each(["Community", "Theme", "Person", "Organisation", "Membership", "Contribution", "Comment"])("is there in the database for every field of %s", async (type) => {
    const scope = { parameters: new Parameters(), viewer, now: world.clock.now() };
    const { select, table, joins, decode } = compile(shapes, type, "n", [selection(everythingOf(type))], info, scope);
    const text = `SELECT ${select} FROM ${table} n ${joins} LIMIT 0`;

    await expect(world.runtime.dataSource.query(text, scope.parameters.values)).resolves.toEqual([]);
    expect(decode(["01964000-0000-7000-8000-000000000000"], 0)).toMatchObject({ id: "01964000-0000-7000-8000-000000000000" });
  });
});

describe("the types of the schema", () => {
  it("all read their plain fields without a wrapper (simpleResolvers)", () => {
    const wrapped = getMetadataStorage().objectTypes.filter(({ simpleResolvers }) => simpleResolvers !== true).map(({ name }) => name);

    expect(getMetadataStorage().objectTypes.length).toBeGreaterThan(20);
    expect(wrapped).toEqual([]);
  });

  it("are the ones that were committed", () => {
    const committed = readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8");

    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
  });
});
