import { Field, ID, InputType } from "type-graphql";

@InputType()
export class AppointReporterInput {
  @Field({ description: "The address with which the person signs in." })
  email!: string;

  @Field(() => ID, { nullable: true, description: "Null: the organisation that the person comes from." })
  organisation?: string | null;

  @Field(() => Date, { nullable: true, description: "Null: until an administrator ends it." })
  endsAt?: Date | null;
}
