import { Field, ObjectType } from "type-graphql";

/** For whom it was about, and nobody else. */
@ObjectType({ simpleResolvers: true, description: "That the viewer was removed from a community." })
export class Removal {
  communityId!: string;

  @Field(() => Date)
  at!: Date;

  @Field({ description: "As the facilitator or administrator gave it." })
  reason!: string;
}
