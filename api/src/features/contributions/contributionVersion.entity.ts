import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { moment } from "../../kernel/entity.ts";
import { stays, WHOSE_WORK } from "../../kernel/personalData.ts";
import { Contribution } from "./contribution.entity.ts";

/** What a contribution said before it was revised: one row for each version that is no longer the current one, never changed. */
@Entity("contribution_versions")
export class ContributionVersion {
  @ForeignKey(() => Contribution)
  @PrimaryColumn("uuid")
  contributionId!: string;

  @PrimaryColumn("integer")
  version!: number;

  /** When this version was published. */
  @Column(moment())
  publishedAt!: Date;

  @Column("text")
  title!: string;

  @Column("text")
  body!: string;

  @Column("text", { array: true })
  tags!: string[];

  /** The fields of its kind: context, approach, result, source, sourceUrl, sourceYear. */
  @Column("jsonb")
  particulars!: Record<string, string | number | null>;
}

export const contributionVersionData = stays(
  "contribution_versions",
  {
    version: { given: true, ...WHOSE_WORK },
    published_at: { given: true, ...WHOSE_WORK },
    title: { given: true, ...WHOSE_WORK },
    body: { given: true, ...WHOSE_WORK },
    tags: { given: true, ...WHOSE_WORK },
    particulars: { given: true, ...WHOSE_WORK },
  },
  "r.contribution_id IN (SELECT c.id FROM contributions c WHERE c.author_id = $1)",
);
