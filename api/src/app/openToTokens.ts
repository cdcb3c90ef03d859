import { GraphQLError, OperationTypeNode, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { ErrorCode, Refused } from "../kernel/errors.ts";
import type { MessageKey } from "../kernel/messages.ts";

const PAGE = ["edges", "pageInfo"];
const EDGE = ["cursor", "node"];

/**
 * What a program with a service token may ask for: faces that are public, and counts. What is not named here is refused, also a field
 * that is new, so nobody opens anything to programs without saying so here. Nothing that is said of a person may ever stand here.
 */
const OPEN_TO_TOKENS: Record<string, readonly string[]> = {
  Query: ["communities", "community", "node", "organisations", "themes"],
  Node: ["id"],
  Community: ["id", "slug", "name", "purpose", "theme", "memberCount", "contributionCount", "questionCount", "openQuestionCount", "synthesisCount"],
  CommunityConnection: PAGE,
  CommunityEdge: EDGE,
  Theme: ["id", "slug", "name"],
  Organisation: ["id", "name", "abbreviation", "kind", "brin", "place", "parent", "holidayRegion", "closedAt"],
  OrganisationConnection: PAGE,
  OrganisationEdge: EDGE,
  PageInfo: ["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"],
};

function refused(because: MessageKey): GraphQLError {
  const error = new Refused(ErrorCode.FORBIDDEN, because);
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 403 } } });
}

/** Refuses what is not for programs, before anything of the operation is run. */
export function refuseToToken(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): void {
  if (operation.operation !== OperationTypeNode.QUERY) throw refused("service_token.read_only");
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name: { value: field } }) => {
        const type = types.getParentType()?.name ?? "";
        // A program is nobody: this is null, and nothing below it is run.
        if (type === "Query" && field === "viewer") return false;
        // How the schema itself looks is no secret.
        if (field.startsWith("__") || type.startsWith("__")) return undefined;
        if (!OPEN_TO_TOKENS[type]?.includes(field)) throw refused("service_token.public_only");
        return undefined;
      },
    }),
  );
}
