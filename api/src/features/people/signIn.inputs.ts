import { Field, InputType } from "type-graphql";

@InputType()
export class SignInInput {
  @Field()
  email!: string;

  @Field()
  password!: string;

  @Field(() => String, { nullable: true, description: "Of the second factor, where SECOND_FACTOR_REQUIRED asks for one; or a recovery code." })
  code?: string | null;
}
