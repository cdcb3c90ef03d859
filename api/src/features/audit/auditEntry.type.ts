import { Field, ObjectType } from "type-graphql";
import { Node } from "../../kernel/graphql.ts";

@ObjectType({ simpleResolvers: true, description: "Something worth knowing about an act." })
export class AuditDetail {
  @Field()
  name!: string;

  @Field()
  value!: string;
}

/** An act of power on record. It outlives whom it names: who is gone is null here. */
@ObjectType({ implements: Node, simpleResolvers: true, description: "An act of power, on record for good." })
export class AuditEntry extends Node {
  @Field(() => Date)
  createdAt!: Date;

  @Field({ description: "What happened, such as `token.revoked`." })
  act!: string;
}
