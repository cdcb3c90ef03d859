import { Field, ID, InputType } from "type-graphql";
import { Language } from "./language.ts";

@InputType()
export class SignUpInput {
  @Field()
  email!: string;

  @Field({ description: "At least 12 characters, at most 1000 bytes." })
  password!: string;

  @Field()
  displayName!: string;

  @Field(() => ID, { nullable: true })
  organisation?: string | null;

  @Field(() => String, { nullable: true })
  headline?: string | null;

  @Field(() => Language, { nullable: true, description: "In which language to write; Dutch unless told." })
  language?: Language | null;
}
