import { Field, ID, InputType, Int } from "type-graphql";

@InputType()
export class NeedInput {
  @Field(() => ID)
  community!: string;

  @Field(() => String)
  text!: string;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;
}

@InputType()
export class OfferInput {
  @Field(() => ID)
  community!: string;

  @Field(() => String)
  text!: string;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => Int, { nullable: true, description: "For how many it is." })
  capacity?: number | null;
}
