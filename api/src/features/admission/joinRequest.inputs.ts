import { Field, ID, InputType } from "type-graphql";

@InputType()
export class RequestToJoinInput {
  @Field(() => ID)
  community!: string;

  @Field(() => String)
  motive!: string;

  @Field(() => [String], { description: "At least one thing that the applicant brings." })
  offers!: string[];

  @Field(() => [String], { description: "At least one thing that the applicant looks for." })
  needs!: string[];

  @Field(() => ID, { nullable: true, description: "Where it is left out: the applicant's own." })
  organisation?: string | null;

  @Field(() => String, { nullable: true })
  constituency?: string | null;
}
