import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "What is left out stays as it is; null empties it." })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: "At most 120 characters." })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: "At most 2,000 characters; read by who shares a community." })
  bio?: string | null;

  @Field(() => ID, { nullable: true, description: "Where the person works from now on; memberships keep the organisation with which they began." })
  organisation?: string | null;
}
