import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { goes, ITSELF } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Membership } from "../memberships/membership.entity.ts";
import { Person } from "../people/person.entity.ts";
import { SupplyStatus } from "./supply.status.ts";

/** What a member brings, for whoever in the community can use it. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("offers")
@Index("offers_by_membership", ["membershipId", "id"])
@Index("offers_by_community", ["communityId", "id"])
export class Offer extends Identified {
  @ForeignKey(() => Membership)
  @Column("uuid")
  membershipId!: string;

  @ForeignKey(() => Community)
  @Column("uuid")
  communityId!: string;

  @Index("offers_by_person")
  @ForeignKey(() => Person)
  @Column("uuid")
  personId!: string;

  @Field()
  @Column("text")
  text!: string;

  @Field(() => [String])
  @Column("text", { array: true })
  tags!: string[];

  @Field(() => Int, { nullable: true, description: "For how many it is; null where that does not matter." })
  @Column("integer", { nullable: true })
  capacity!: number | null;

  @Column("text")
  status!: SupplyStatus;

  @Field(() => Date)
  @Column(moment())
  expiresAt!: Date;
}

export const offerData = goes("offers", {
  person_id: ITSELF,
  created_at: { given: true },
  community_id: { given: "communities.name" },
  text: { given: true },
  tags: { given: true },
  status: { given: true },
  expires_at: { given: true },
});
