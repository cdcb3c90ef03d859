import { registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { moment } from "../../kernel/entity.ts";
import { OUT_OF_A_LIST, stays, WHOSE_WORK } from "../../kernel/personalData.ts";
import { Person } from "../people/person.entity.ts";
import { Contribution } from "./contribution.entity.ts";

export enum LinkRelation {
  DERIVES_FROM = "DERIVES_FROM",
  TESTED_IN = "TESTED_IN",
  CONTRADICTS = "CONTRADICTS",
  SUPERSEDES = "SUPERSEDES",
}
registerEnumType(LinkRelation, { name: "LinkRelation" });

/** How one contribution leans on another. */
@Entity("contribution_links")
@Index("contribution_links_by_target", ["toId", "relation"])
@Check("contribution_links_not_to_itself", "from_id <> to_id")
export class ContributionLinkRow {
  @ForeignKey(() => Contribution)
  @PrimaryColumn("uuid")
  fromId!: string;

  @ForeignKey(() => Contribution)
  @PrimaryColumn("uuid")
  toId!: string;

  @PrimaryColumn("text")
  relation!: LinkRelation;

  @ForeignKey(() => Person)
  @Column("uuid")
  createdBy!: string;

  @Column(moment())
  createdAt!: Date;
}

/** Somebody named as co-author of a synthesis; shown only once they agree. */
@Entity("co_authors")
export class CoAuthor {
  @ForeignKey(() => Contribution)
  @PrimaryColumn("uuid")
  contributionId!: string;

  @Index("co_authors_by_person")
  @ForeignKey(() => Person)
  @PrimaryColumn("uuid")
  personId!: string;

  @Column(moment())
  askedAt!: Date;

  @Column(moment({ nullable: true }))
  acceptedAt!: Date | null;
}

export const contributionLinkData = stays(
  "contribution_links",
  {
    created_at: { given: true, ...WHOSE_WORK },
    relation: { given: true, ...OUT_OF_A_LIST },
    from_id: { given: "contributions.title", ...WHOSE_WORK },
    created_by: WHOSE_WORK,
  },
  "r.created_by = $1",
);

export const coAuthorData = stays("co_authors", {
  contribution_id: { given: "contributions.title", ...WHOSE_WORK },
  person_id: WHOSE_WORK,
  asked_at: { given: true, ...WHOSE_WORK },
  accepted_at: { given: true, ...WHOSE_WORK },
});
