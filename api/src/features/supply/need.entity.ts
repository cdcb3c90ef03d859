import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { goes, ITSELF } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Membership } from "../memberships/membership.entity.ts";
import { Person } from "../people/person.entity.ts";
import { SupplyStatus } from "./supply.status.ts";

/** What a member looks for in the community. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("needs")
@Index("needs_by_membership", ["membershipId", "id"])
@Index("needs_by_community", ["communityId", "id"])
export class Need extends Identified {
  @ForeignKey(() => Membership)
  @Column("uuid")
  membershipId!: string;

  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @Index("needs_by_person")
  @ForeignKey(() => Person)
  @Column("uuid")
  personId!: string;

  @Field()
  @Column("text")
  text!: string;

  @Field(() => [String])
  @Column("text", { array: true })
  tags!: string[];

  @Column("text")
  status!: SupplyStatus;

  @Field(() => Date)
  @Column(moment())
  expiresAt!: Date;
}

export const needData = goes("needs", {
  person_id: ITSELF,
  created_at: { given: true },
  community_id: { given: "communities.name" },
  text: { given: true },
  tags: { given: true },
  status: { given: true },
  expires_at: { given: true },
});
