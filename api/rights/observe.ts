import { getNamedType, getNullableType, isCompositeType, isListType, isObjectType, print, astFromValue, isRequiredArgument, type GraphQLField, type GraphQLSchema } from "graphql";
import type { Answer, Fault } from "../test/world.ts";
import { ARGUMENTS, EXAMPLES } from "./examples.ts";
import { DEEDS } from "./deeds.ts";
import { beforeComma, HIDDEN, type Line, type Outcome } from "./rules.ts";
import type { Actor } from "./cast.ts";
import type { Stage } from "./stage.ts";

/** Of a count that must not count what somebody may not see. */
const EXACTLY = "exactly ";

type Value = unknown;
type Row = Record<string, Value>;

/** Asks over HTTP as somebody. */
export async function ask({ world }: Stage, { headers }: Actor, query: string, variables: object = {}): Promise<Answer & { raw: string }> {
  const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload: { query, variables } });
  return { ...response.json<Answer>(), raw: response.body };
}

export function fieldOf(schema: GraphQLSchema, type: string, name: string): GraphQLField<unknown, unknown> | undefined {
  const definition = schema.getType(type);
  return isObjectType(definition) ? definition.getFields()[name] : undefined;
}

/** A field with what must be given along, and as much below it as tells a full page from an empty one. */
export function asking(schema: GraphQLSchema, stage: Stage, type: string, name: string): string {
  const field = fieldOf(schema, type, beforeComma(name));
  if (!field) throw new Error(`schema.graphql has no ${type}.${beforeComma(name)}`);
  const given = ARGUMENTS[`${type}.${name}`]?.(stage) ?? {};
  const lacking = field.args.find((argument) => isRequiredArgument(argument) && !(argument.name in given));
  if (lacking) throw new Error(`examples.ts does not say with which "${lacking.name}" to ask ${type}.${name}`);
  const written = field.args.flatMap(({ name: key, type: kind }) => (key in given ? [`${key}: ${print(astFromValue(given[key], kind)!)}`] : []));
  const below = getNamedType(field.type);
  const isPage = isObjectType(below) && "edges" in below.getFields();
  const selection = isPage ? " { edges { node { __typename } } }" : isCompositeType(below) ? " { __typename }" : "";
  return `${field.name}${written.length > 0 ? `(${written.join(", ")})` : ""}${selection}`;
}

/** What was told at a place in an answer, in the words of rules.yaml. */
function outcomeOf(value: Value, faults: readonly Fault[] | undefined, field: string): Outcome {
  const fault = faults?.find(({ path }) => path?.includes(field)) ?? (value === undefined ? faults?.[0] : undefined);
  if (fault) return fault.extensions.code;
  if (value === null || value === undefined) return "nothing";
  const isEmpty = value === "" || (Array.isArray(value) && value.length === 0) || (value as { edges?: Value[] }).edges?.length === 0;
  return isEmpty ? "empty" : "value";
}

/** What somebody sees of every field of an example: one query, and field by field where a refusal hides the rest. */
export async function see(schema: GraphQLSchema, stage: Stage, actor: Actor, example: string, lines: readonly Line[]): Promise<Map<string, Outcome>> {
  const path = EXAMPLES[example];
  if (!path) throw new Error(`examples.ts does not say where "${example}" stands`);
  const type = beforeComma(example);
  const steps = [...path(stage), `... on ${type}`];
  const once = async (some: readonly Line[]) => {
    const selection = some.map(({ name }) => asking(schema, stage, type, name)).join(" ");
    const { data, errors } = await ask(stage, actor, `{ ${steps.join(" { ")} { ${selection} }${" }".repeat(steps.length)}`);
    return { row: rowAt(data, steps), errors };
  };
  const seen = ({ name, outcomes }: Line, value: Value, faults?: readonly Fault[]): Outcome =>
    typeof value === "number" && outcomes.get(actor.role)?.startsWith(EXACTLY) ? `${EXACTLY}${value}` : outcomeOf(value, faults, name);
  const { row, errors } = await once(lines);
  if (!errors) return new Map(lines.map((line) => [line.name, row ? seen(line, row[line.name]) : HIDDEN]));
  const singly = new Map<string, Outcome>();
  const stands = rowAt((await ask(stage, actor, `{ ${steps.join(" { ")} { __typename }${" }".repeat(steps.length - 1)} }`)).data, steps) !== null;
  for (const line of lines) {
    const { row: alone, errors: faults } = await once([line]);
    singly.set(line.name, stands ? seen(line, alone?.[line.name], faults) : HIDDEN);
  }
  return singly;
}

function rowAt(data: Row | null, steps: readonly string[]): Row | null {
  let at: Value = data;
  for (const step of steps) {
    if (!step.startsWith("...")) at = (at as Row | null | undefined)?.[step.split("(", 1)[0]!];
    if (Array.isArray(at)) at = at[0];
  }
  return (at as Row | null | undefined) ?? null;
}

/** What somebody gets who asks a root field of Query. */
export async function askRoot(schema: GraphQLSchema, stage: Stage, actor: Actor, { name, field }: Line): Promise<Outcome> {
  const { data, errors } = await ask(stage, actor, `{ ${asking(schema, stage, "Query", name)} }`);
  return outcomeOf((data as Row | null)?.[field], errors, field);
}

/** What comes of it when somebody does something. */
export async function act(schema: GraphQLSchema, stage: Stage, role: string, { name, field }: Line): Promise<Outcome> {
  const deed = DEEDS[name];
  if (!deed) throw new Error(`deeds.ts does not say how "${name}" is tried`);
  const actor = deed.spends ? await stage.deal(role) : stage.actors.get(role)!;
  const given = await deed.given(stage, actor);
  const { args, type } = fieldOf(schema, "Mutation", field)!;
  const used = args.filter((argument) => argument.name in given);
  const declared = used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(", ");
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  const document = `mutation ${declared && `(${declared})`} { ${field}${passed && `(${passed})`}${isCompositeType(getNamedType(type)) ? " { __typename }" : ""} }`;
  const { data, errors } = await ask(stage, actor, document, given);
  const value = (data as Row | null)?.[field];
  if (errors) return outcomeOf(undefined, errors, field);
  const isNothing = value === false || value === null || (isListType(getNullableType(type)) && (value as Value[]).length === 0);
  return isNothing ? "nothing" : "done";
}
