import { Field, ID, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { ErrorCode } from "./errors.ts";
import type { MessageKey } from "./messages.ts";
import type { Refusal } from "./policy.ts";

registerEnumType(ErrorCode, { name: "ErrorCode", description: "What a program can decide by when a request is refused." });

/** What can be asked for by its id alone. */
@InterfaceType({ description: "An object with an id of its own.", resolveType: (row: { __typename: string }) => row.__typename })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}

/** The public face of `Refusal`. */
@ObjectType("Refusal", { simpleResolvers: true, description: "Why the viewer may not do something, said ahead of time." })
export class RefusalType implements Refusal {
  @Field(() => ErrorCode)
  code!: ErrorCode;

  @Field(() => String, { description: "A message key for the client to translate." })
  because!: MessageKey;
}
