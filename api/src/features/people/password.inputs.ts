import { Field, InputType } from "type-graphql";

@InputType()
export class ResetPasswordInput {
  @Field({ description: "From the mail." })
  token!: string;

  @Field({ description: "At least 12 characters, at most 1000 bytes." })
  password!: string;

  @Field(() => String, { nullable: true, description: "Of the second factor, where there is one." })
  code?: string | null;
}
