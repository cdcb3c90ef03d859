import { Field, ObjectType } from "type-graphql";

/** What somebody facilitates a community with: a row of who holds the role now. */
@ObjectType({ simpleResolvers: true, description: "The role of a facilitator: who has it, for which organisation, and until when." })
export class Mandate {
  membershipId!: string;
  communityId!: string;
  personId!: string;
  sponsorId!: string | null;

  @Field(() => Date, { nullable: true, description: "From then on they are a member; null while there is no end." })
  endsAt!: Date | null;
}
