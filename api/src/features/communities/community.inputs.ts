import { Field, InputType } from "type-graphql";

@InputType()
export class CreateCommunityInput {
  @Field()
  name!: string;

  @Field({ description: "Its address: small letters, digits and hyphens." })
  slug!: string;

  @Field({ description: "What it is for, in a few sentences; public." })
  purpose!: string;

  @Field({ description: "The name of a theme; made when there is none of that name." })
  theme!: string;
}
