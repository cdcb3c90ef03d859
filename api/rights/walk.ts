import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isListType, isObjectType, isRequiredArgument,
  type GraphQLField, type GraphQLInputType, type GraphQLSchema,
} from "graphql";
import type { Actor } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { ask } from "./observe.ts";

/** Something asked, and the answer to the byte. */
export interface Asked {
  role: string;
  query: string;
  raw: string;
}

const DEEPEST = 5;
/** Lists within lists are cut short, to stay within what may be asked at once. */
const FEW = 5;
const MOST_ALIASES = 20;

interface Place {
  steps: readonly string[];
  type: string;
}

/** What to give along where something must be given: every id there is, every word and name that might open something. */
export interface Pool {
  ids: readonly string[];
  texts: readonly string[];
}

function callsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, { ids, texts }: Pool): string[] {
  const required = field.args.filter(isRequiredArgument);
  const optionalTexts = field.args.filter((argument) => !isRequiredArgument(argument) && String(argument.type) === "String" && !["after", "before"].includes(argument.name));
  let calls: string[][] = [[]];
  for (const { name, type } of required) {
    const named = getNamedType(type);
    const isList = isListType(getNullableType(type));
    const values = named.name === "ID" ? ids.map((id) => `"${id}"`) : named.name === "String" ? texts.map((text) => JSON.stringify(text)) : "getValues" in named ? [named.getValues()[0]!.name] : [];
    calls = calls.flatMap((call) => values.map((value) => [...call, `${name}: ${isList ? `[${value}]` : value}`]));
  }
  const plain = calls.map((call) => (call.length > 0 ? `(${call.join(", ")})` : ""));
  const searching = required.length > 0 ? [] : optionalTexts.flatMap(({ name }) => texts.map((text) => `(${name}: ${JSON.stringify(text)})`));
  return [...plain, ...searching];
}

function callBelow(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, pool: Pool, depth: number): string {
  const call = callsOf(schema, field, { ...pool, ids: pool.ids.slice(0, 1) })[0]!;
  return depth > 1 && call === "" && field.args.some(({ name }) => name === "first") ? `(first: ${FEW})` : call;
}

/** Asks for everything that the schema lets somebody reach, from every root down, and follows whatever is there. Answers all that was said. */
export async function walk(schema: GraphQLSchema, stage: Stage, actor: Actor, pool: Pool, deepest = DEEPEST): Promise<Asked[]> {
  const said: Asked[] = [];
  const say = async (query: string) => {
    const { raw, data } = await ask(stage, actor, query);
    said.push({ role: actor.role, query, raw });
    return data as Record<string, unknown> | null;
  };
  const waiting: Place[] = [];
  const root = schema.getQueryType()!;
  for (const field of Object.values(root.getFields())) {
    const calls = callsOf(schema, field, pool);
    const below = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
    for (let at = 0; at < calls.length; at += MOST_ALIASES) {
      const some = calls.slice(at, at + MOST_ALIASES);
      const data = await say(`{ ${some.map((call, index) => `a${index}: ${field.name}${call}${below}`).join(" ")} }`);
      some.forEach((call, index) => {
        for (const type of typesIn(data?.[`a${index}`])) waiting.push({ steps: [`${field.name}${call}`], type });
      });
    }
  }
  const seen = new Set<string>();
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    const { steps, type } = place;
    const key = `${steps.join(">")}>${type}`;
    const definition = schema.getType(type);
    if (seen.has(key) || !isObjectType(definition)) continue;
    seen.add(key);
    const fields = Object.values(definition.getFields()).filter((field) => callsOf(schema, field, pool).length > 0);
    const asked = fields.map((field) => ({ field, call: callBelow(schema, field, pool, steps.length) }));
    const selectionOf = ({ field, call }: (typeof asked)[number]) => `${field.name}${call}${isCompositeType(getNamedType(field.type)) ? " { __typename }" : ""}`;
    const within = (selection: string) => closed(`{ ${[...steps, `... on ${type}`].join(" { ")} { ${selection}`);
    let rows = rowsAt(await say(within(asked.map(selectionOf).join(" "))), steps);
    // Where one refusal hides all the rest, each is asked for by itself.
    if (rows.length === 0) for (const one of asked) rows = [...rows, ...rowsAt(await say(within(selectionOf(one))), steps)];
    if (steps.length >= deepest) continue;
    for (const { field, call } of asked) {
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) continue;
      const step = `... on ${type} { ${field.name}${call}`;
      // Round and round tells nothing new.
      if (steps.includes(step)) continue;
      const types = new Set(rows.flatMap((row) => typesIn(row[field.name])));
      for (const reached of types) if (isAbstractType(named) || named.name === reached) waiting.push({ steps: [...steps, step], type: reached });
    }
  }
  return said;
}

function closed(opened: string): string {
  return `${opened}${" }".repeat(opened.split("{").length - opened.split("}").length)}`;
}

function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  const name = (value as { __typename?: string } | null | undefined)?.__typename;
  return name ? [name] : [];
}

function rowsAt(data: unknown, steps: readonly string[]): Record<string, unknown>[] {
  let rows = [data];
  for (const step of steps) {
    const name = step.split("{ ").at(-1)!.split("(", 1)[0]!;
    rows = rows.flatMap((row) => (row as Record<string, unknown> | null | undefined)?.[name] ?? []).flat();
  }
  return rows as Record<string, unknown>[];
}

/** Tries to do everything to everything, as far as the schema tells how. */
export async function meddle(schema: GraphQLSchema, stage: Stage, actor: Actor, { ids, texts }: Pool): Promise<Asked[]> {
  const said: Asked[] = [];
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const isOfIds = field.args.some(({ type }) => mentionsIds(type));
    for (const id of isOfIds ? ids : ids.slice(0, 1)) {
      const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, id, texts[0]!)]));
      const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
      const passed = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
      const below = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
      const query = `mutation ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${below} }`;
      said.push({ role: actor.role, query: `${query} ${id}`, raw: (await ask(stage, actor, query, variables)).raw });
    }
  }
  return said;
}

function mentionsIds(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return named.name === "ID" || (isInputObjectType(named) && Object.values(named.getFields()).some((field) => mentionsIds(field.type)));
}

function valueOf(type: GraphQLInputType, id: string, text: string): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [valueOf(plain.ofType, id, text)];
  if (isInputObjectType(plain)) return Object.fromEntries(Object.values(plain.getFields()).map(({ name, type: inner }) => [name, valueOf(inner, id, text)]));
  if (isEnumType(plain)) return plain.getValues()[0]!.name;
  const values: Record<string, unknown> = { ID: id, Int: 1, Float: 1, Boolean: true, DateTime: "2026-12-01T12:00:00.000Z", Date: "2026-12-01" };
  return values[plain.name] ?? text;
}
