import { Field, Int, InterfaceType } from "type-graphql";
import { Node, RefusalType } from "../../kernel/graphql.ts";

/** What a reader can find helpful. */
@InterfaceType({ implements: Node, resolveType: (row: { __typename: string }) => row.__typename })
export abstract class Appreciable extends Node {
  @Field(() => Int)
  helpfulCount!: number;

  @Field()
  viewerFoundHelpful!: boolean;

  @Field(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  whyNotMarkHelpful!: RefusalType | null;
}
