import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { ApolloServerPlugin } from "@apollo/server";
import type { ValidationRule } from "graphql";
import type { Context } from "../kernel/context.ts";

/** How large a single operation may be, over HTTP and sockets alike. Tokens are bounded where the text is parsed. */
export function limits(): { rules: ValidationRule[]; plugins: ApolloServerPlugin<Context>[] } {
  const { validationRules, plugins } = new ApolloArmor({
    maxDepth: { n: 14 },
    maxAliases: { n: 20 },
    maxDirectives: { n: 20 },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    costLimit: { maxCost: 40_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
  }).protect();
  return { rules: validationRules, plugins: plugins as ApolloServerPlugin<Context>[] };
}
