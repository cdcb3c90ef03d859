import {
  getNamedType, getNullableType, GraphQLError, isCompositeType, isListType, isObjectType, isInterfaceType, Kind, type DocumentNode, type FieldNode,
  type FragmentDefinitionNode, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from "graphql";
import { ErrorCode, Refused } from "../kernel/errors.ts";

/** How large a single operation may be, over HTTP and sockets alike. Tokens are bounded where the text is parsed. */
export const MOST = { depth: 14, aliases: 20, directives: 20, cost: 40_000 } as const;
export const MOST_TOKENS = 2000;

const PAGE = 20;
const LARGEST_PAGE = 100;
/** Lists without a size of their own are short: facilitators, memberships, links. */
const SHORT_LIST = 10;

/** Depth and number of fields, with each list counted as often as it may have rows. */
export interface Weight {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
}

type Variables = Readonly<Record<string, unknown>> | null | undefined;

export function weigh(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Weight {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  // Each fragment is weighed once, however often it is spread: otherwise weighing would itself be the attack.
  const weighed = new Map<string, Weight>();

  const ofFragment = (name: string): Weight => {
    const known = weighed.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const weight = fragment && type ? ofSelection(fragment.selectionSet, type) : { ...NOTHING };
    weighed.set(name, weight);
    return weight;
  };
  const ofField = (node: FieldNode, parent: GraphQLNamedType): Weight => {
    const aliases = node.alias && node.name.value !== "__typename" ? 1 : 0;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    // Introspection is bounded by a rule of graphql-js.
    if (!field || !node.selectionSet || !isCompositeType(type)) return { depth: 1, aliases, directives: 0, cost: 1 };
    const below = ofSelection(node.selectionSet, type);
    const isPage = field.args.some(({ name }) => name === "first");
    const rows = isPage ? sizeOf(node, variables) : isListType(getNullableType(field.type)) && node.name.value !== "edges" ? SHORT_LIST : 1;
    return { depth: below.depth + 1, aliases: below.aliases + aliases, directives: below.directives, cost: 1 + rows * (below.cost + 1) };
  };
  const ofSelection = ({ selections }: SelectionSetNode, parent: GraphQLNamedType): Weight => {
    const sum = { ...NOTHING };
    for (const node of selections) {
      const weight =
        node.kind === Kind.FIELD ? ofField(node, parent)
        : node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value)
        : ofSelection(node.selectionSet, (node.typeCondition && schema.getType(node.typeCondition.name.value)) ?? parent);
      sum.depth = Math.max(sum.depth, weight.depth);
      sum.aliases += weight.aliases;
      sum.directives += weight.directives + (node.directives?.length ?? 0);
      sum.cost += weight.cost;
    }
    return sum;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelection(operation.selectionSet, root) : { ...NOTHING };
}

const NOTHING: Readonly<Weight> = { depth: 0, aliases: 0, directives: 0, cost: 0 };

/** How many rows a page may have: what was asked, also in a variable; nonsense is refused elsewhere. */
function sizeOf(node: FieldNode, variables: Variables): number {
  const asked = (node.arguments ?? []).flatMap(({ name, value }) => {
    if (name.value !== "first" && name.value !== "last") return [];
    if (value.kind === Kind.INT) return [Number(value.value)];
    return value.kind === Kind.VARIABLE ? [variables?.[value.name.value]] : [];
  });
  const sizes = asked.filter((size) => typeof size === "number");
  return sizes.length > 0 ? Math.min(Math.max(...sizes, 1), LARGEST_PAGE) : PAGE;
}

/** Refuses an operation that is too large, before anything of it is run. */
export function refuseTooLarge(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): void {
  const weight = weigh(schema, document, operation, variables);
  const over = (["depth", "aliases", "directives", "cost"] as const).find((measure) => weight[measure] > MOST[measure]);
  if (!over) return;
  const refused = new Refused(ErrorCode.QUERY_TOO_COMPLEX, "query.too_complex", { params: { what: over, most: MOST[over], asked: weight[over] } });
  throw new GraphQLError(refused.message, { originalError: refused, extensions: { http: { status: 400 } } });
}
