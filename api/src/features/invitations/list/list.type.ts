import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { MessageKey } from "../../../kernel/messages.ts";
import { MembershipRole } from "../../memberships/membership.entity.ts";
import { ListOutcome } from "./planList.ts";
import { LIST_LIMITS } from "./readList.ts";

registerEnumType(ListOutcome, {
  name: "InvitationListOutcome",
  description: "What comes of a line of a list.",
  valuesConfig: {
    INVITE: { description: "A mail goes out." },
    ACCEPT_REQUEST: { description: "They asked to join, and are let in at once." },
    TWICE: { description: "The address stands on an earlier line too." },
    FAULT: { description: "The address is wrong; as long as there is one, nobody is invited." },
  },
});

@ObjectType({ simpleResolvers: true })
export class InvitationListRow {
  @Field(() => Int, { description: "In the file; the first is 1." })
  line!: number;

  @Field({ description: "As it stands in the file, or as accounts keep it." })
  email!: string;

  @Field(() => String, { nullable: true, description: "As the file tells; it is kept nowhere." })
  name!: string | null;

  @Field(() => ListOutcome)
  outcome!: ListOutcome;

  @Field(() => String, { nullable: true, description: "Of a FAULT: a message key for the client to translate." })
  because!: MessageKey | null;
}

@ObjectType({ simpleResolvers: true, description: "A list of addresses, and what comes of each." })
export class InvitationList {
  @Field(() => String, { nullable: true, description: "What the file calls the column with addresses; null where it has no header." })
  column!: string | null;

  @Field(() => [InvitationListRow])
  rows!: InvitationListRow[];

  @Field({ description: "To be sent along with `inviteFromList`: so what happens is what was shown." })
  digest!: string;
}

@InputType()
export class InvitationListInput {
  @Field(() => ID)
  community!: string;

  @Field({ description: `The file in base64: CSV with ";", "," or tabs, at most ${LIST_LIMITS.bytes / 1024} kB and ${LIST_LIMITS.rows} lines.` })
  file!: string;
}

@InputType()
export class InviteFromListInput extends InvitationListInput {
  @Field({ description: "Of the preview." })
  digest!: string;

  @Field(() => MembershipRole, { nullable: true, description: "Of all of them; MEMBER unless told." })
  role?: MembershipRole | null;

  @Field(() => Date, { nullable: true, description: "When the memberships end; EXPERT and OBSERVER need one." })
  endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: "A word that stands in the mails." })
  message?: string | null;
}
