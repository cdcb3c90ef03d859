import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { nobodys } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";

/** Counters of a community that many people write to at once: kept by a processor, apart from the writers. */
@Entity("community_figures")
export class CommunityFigures {
  @ForeignKey(() => Community)
  @PrimaryColumn("uuid")
  communityId!: string;

  @Column("integer", { default: 0 })
  contributionCount!: number;

  @Column("integer", { default: 0 })
  questionCount!: number;

  /** Questions that nobody else answered yet. */
  @Column("integer", { default: 0 })
  openQuestionCount!: number;

  @Column("integer", { default: 0 })
  synthesisCount!: number;
}

/** How often a community used a tag. */
@Entity("community_tags")
export class CommunityTag {
  @ForeignKey(() => Community)
  @PrimaryColumn("uuid")
  communityId!: string;

  @PrimaryColumn("text")
  tag!: string;

  @Column("integer")
  uses!: number;
}

export const communityTagData = nobodys("community_tags", "counts of the whole community", ["tag"]);
