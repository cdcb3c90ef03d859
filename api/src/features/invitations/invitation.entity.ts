import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { goes, MACHINERY, SECRET } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";
import { Person } from "../people/person.entity.ts";

export enum InvitationState {
  OPEN = "OPEN",
  ACCEPTED = "ACCEPTED",
  WITHDRAWN = "WITHDRAWN",
  EXPIRED = "EXPIRED",
}
registerEnumType(InvitationState, { name: "InvitationState" });

/** A community asks somebody in, by their address: for them alone, in one role, once, and for a time. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("invitations")
@Index("invitations_one_open", ["communityId", "email"], { unique: true, where: "settled_at IS NULL" })
@Index("invitations_by_community", ["communityId", "id"])
@Index("invitations_by_email", ["email"], { where: "settled_at IS NULL" })
@Check("invitations_settled", "(settled_at IS NULL) = (state = 'OPEN') AND (settled_at IS NULL OR token_hash IS NULL)")
@Check("invitations_roles", "role <> 'FACILITATOR'")
export class Invitation extends Identified {
  @Field(() => Date)
  declare createdAt: Date;

  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  /** In lower case, as accounts keep it. */
  @Field({ description: "To whom the mail goes; only an account with this address can accept." })
  @Column("text")
  email!: string;

  @Field(() => MembershipRole)
  @Column("text")
  role!: MembershipRole;

  @Field(() => Date, { nullable: true, description: "When the membership will end; null where it will not." })
  @Column(moment({ nullable: true }))
  endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: "A word from whoever invites." })
  @Column("text", { nullable: true })
  message!: string | null;

  @ForeignKey(() => Person)
  @Column("uuid")
  inviterId!: string;

  /** Of the token in the mail, which is made with the mail and kept nowhere. */
  @Index("invitations_by_token", { unique: true, where: "token_hash IS NOT NULL" })
  @Column("bytea", { nullable: true })
  tokenHash!: Buffer | null;

  @Field(() => Date)
  @Column(moment())
  expiresAt!: Date;

  /** As it was written; one that stays open expires without a write: see `stateAt`. */
  @Column("text")
  state!: InvitationState;

  @Field(() => Date, { nullable: true, description: "When it was accepted or withdrawn." })
  @Column(moment({ nullable: true }))
  settledAt!: Date | null;

  /** Who accepted or withdrew it. */
  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  settledById!: string | null;
}

/** Goes with whoever was invited; who invited stays as they are kept elsewhere. */
export const invitationData = goes(
  "invitations",
  {
    created_at: { given: true },
    community_id: { given: "communities.name" },
    email: { given: true },
    role: { given: true },
    message: { given: true },
    inviter_id: { withheld: "another person" },
    token_hash: SECRET,
    state: { given: true },
    settled_by_id: MACHINERY,
  },
  "(r.email = (SELECT p.email FROM people p WHERE p.id = $1) OR (r.state = 'ACCEPTED' AND r.settled_by_id = $1))",
);
