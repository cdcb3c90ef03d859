import { Field, ID, InputType } from "type-graphql";
import { MembershipRole } from "./membership.entity.ts";

@InputType()
export class ChangeMemberRoleInput {
  @Field(() => ID)
  membership!: string;

  @Field(() => MembershipRole, { description: "From now on; the same as before, to move the end alone." })
  role!: MembershipRole;

  @Field(() => Date, { nullable: true, description: "Of a facilitator the end of the mandate, after which they are a member; of anybody else the end of the membership. An expert needs one." })
  endsAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: "True: also where nobody facilitates from then on." })
  acceptCaretaker?: boolean | null;
}
