import { Field, ID, InputType } from "type-graphql";
import { MembershipRole } from "../memberships/membership.entity.ts";

@InputType()
export class InviteToCommunityInput {
  @Field(() => ID)
  community!: string;

  @Field()
  email!: string;

  @Field(() => MembershipRole, { nullable: true, description: "MEMBER unless told; FACILITATOR is not for invitations." })
  role?: MembershipRole | null;

  @Field(() => Date, { nullable: true, description: "When the membership ends; EXPERT and OBSERVER need one." })
  endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: "A word that stands in the mail." })
  message?: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => ID)
  invitation!: string;

  @Field(() => [String], { nullable: true, description: "At least one thing that the person brings; who comes to observe brings nothing." })
  offers?: string[] | null;

  @Field(() => [String], { nullable: true, description: "At least one thing that the person looks for." })
  needs?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Where it is left out: the person's own." })
  organisation?: string | null;

  @Field(() => String, { nullable: true })
  constituency?: string | null;
}
