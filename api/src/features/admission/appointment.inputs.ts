import { Field, ID, InputType } from "type-graphql";

@InputType()
export class AppointFacilitatorInput {
  @Field(() => ID)
  community!: string;

  @Field({ description: "The address with which the person signs in." })
  email!: string;

  @Field(() => Date, { nullable: true, description: "Of the mandate; from then on the person is a member. Null: no end." })
  endsAt?: Date | null;
}
