import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getNamedType, GraphQLID, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, type GraphQLArgument, type GraphQLInputType } from "graphql";
import { World, type Answer, type Ask } from "../../test/world.ts";
import type { Community } from "../features/communities/community.entity.ts";
import { newId } from "../kernel/ids.ts";
import { makeSchema } from "./schema.ts";

let world: World;
let community: Community;
let member: { id: string };
let ask: Ask;
const schema = await makeSchema();

beforeAll(async () => {
  world = await World.open();
  community = await world.a.community();
  member = await world.a.member(community);
  ask = world.as(member);
});
afterAll(() => world.close());
/** No id of ours, though some look like one. */
const MALFORMED = [
  "", " ", "1", "0", "-1", "null", "undefined", "NaN", "true", "constructor", "__proto__", "toString", "hasOwnProperty", "\0", "\uD800", "💩",
  "x".repeat(10_000), "' OR 1=1 --", "'; DROP TABLE people; --", "$1", "%", "{}", "[]", "../../etc/passwd", "01964000-0000-7000-8000-00000000000",
  "01964000-0000-7000-8000-0000000000000", "01964000-0000-4000-8000-000000000000", "01964000000070008000000000000000", "{01964000-0000-7000-8000-000000000000}",
  "01964000-0000-7000-8000-000000000000\0", " 01964000-0000-7000-8000-000000000000", "01964000-0000-7000-8000-00000000000G",
];

/** A place of the schema where an id goes in: as an argument, or as a field of an input. */
interface Place {
  root: "query" | "mutation";
  field: string;
  argument: string;
  path: string[];
}

const isId = (type: GraphQLInputType) => getNamedType(type) === GraphQLID;

function placesIn(root: "query" | "mutation", field: string, { name, type }: GraphQLArgument): Place[] {
  if (isId(type)) return [{ root, field, argument: name, path: [] }];
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).filter((input) => isId(input.type)).map((input) => ({ root, field, argument: name, path: [input.name] }));
}

const places = (["query", "mutation"] as const).flatMap((root) =>
  Object.values((root === "query" ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.flatMap((argument) => placesIn(root, name, argument)),
  ),
);

/** Something for every place that must be filled in; the community is one that there is. */
function filling(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return filling(type.ofType, name);
  if (isListType(type)) return [];
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).filter(({ type: of }) => isNonNullType(of)).map((input) => [input.name, filling(input.type, input.name)]));
  if (isId(type)) return name === "community" ? community.id : newId(world.clock.now());
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return type.toString() === "Int" ? 1 : "Iets dat lang genoeg is";
}

async function askAt({ root, field, argument, path }: Place, id: string): Promise<Answer> {
  const definition = (root === "query" ? schema.getQueryType() : schema.getMutationType())?.getFields()[field];
  if (!definition) throw new Error(`no ${field}`);
  const variables = Object.fromEntries(definition.args.filter(({ name, type }) => isNonNullType(type) || name === argument).map(({ name, type }) => [name, filling(type, name)]));
  const [inner] = path;
  if (inner) {
    const input = variables[argument] as Record<string, unknown>;
    const named = getNamedType(definition.args.find(({ name }) => name === argument)!.type);
    const listed = isInputObjectType(named) && /\[/.test(named.getFields()[inner]!.type.toString());
    input[inner] = listed ? [id] : id;
  } else variables[argument] = id;
  const declared = definition.args.filter(({ name }) => name in variables).map(({ name, type }) => `$${name}: ${type.toString()}`);
  const given = Object.keys(variables).map((name) => `${name}: $${name}`);
  const selection = isLeafType(getNamedType(definition.type)) ? "" : "{ __typename }";
  return ask(`${root} (${declared.join(", ")}) { it: ${field}(${given.join(", ")}) ${selection} }`, variables);
}

const outcome = ({ data, errors }: Answer) => ({ data, codes: errors?.map(({ message, extensions: { code, fields } }) => ({ message, code, fields })) });

describe("whoever asks for an id that none of ours can be", () => {
  it("finds these places to do so", () => {
    expect(places.map(({ field, argument, path }) => [field, argument, ...path].join("."))).toEqual(expect.arrayContaining(["node.id", "comment.input.parent", "publishSynthesis.input.coAuthors", "endSession.session"]));
    expect(places.length).toBeGreaterThan(20);
  });

  it.each(places.map((place) => [[place.field, place.argument, ...place.path].join("."), place] as const))("is told of %s exactly what they would be told of one that is unknown", async (_name, place) => {
    const unknown = outcome(await askAt(place, newId(world.clock.now())));
    expect(unknown.codes?.map(({ code }) => code) ?? []).not.toContain("INTERNAL_SERVER_ERROR");

    for (const id of MALFORMED) {
      const told = outcome(await askAt(place, id));
      expect({ id: id.slice(0, 80), ...told }).toEqual({ id: id.slice(0, 80), ...unknown });
    }
  });

  it("gets null from an object that only those see who may, whether hidden, unknown or nonsense", async () => {
    const { data } = await world.as(null)(`query ($id: ID!) { node(id: $id) { id } contribution(id: $id) { id } person(id: $id) { id } }`, { id: member.id });

    expect(data).toEqual({ node: null, contribution: null, person: null });
  });
});
