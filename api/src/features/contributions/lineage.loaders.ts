import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { PERSON_COLUMNS, type PersonRow } from "../people/person.loaders.ts";
import { Contribution, ContributionKind } from "./contribution.entity.ts";
import { sourceCount } from "./contribution.shape.ts";
import { LinkRelation } from "./lineage.entity.ts";

export enum LinkDirection {
  OUTGOING = "OUTGOING",
  INCOMING = "INCOMING",
}
registerEnumType(LinkDirection, { name: "LinkDirection" });

/** A link as it is seen from one of its ends. */
export interface LinkRow {
  ofId: string;
  otherId: string;
  relation: LinkRelation;
  direction: LinkDirection;
}

@ObjectType({ simpleResolvers: true })
export class ContributionLink {
  @Field(() => LinkRelation)
  relation!: LinkRelation;

  @Field(() => LinkDirection)
  direction!: LinkDirection;

  contribution!: Contribution | null;
}

export const linksOfContribution: GroupLoader<string, LinkRow> = {
  batch: (ids, { db }) =>
    db.rows(
      `SELECT from_id AS "ofId", to_id AS "otherId", relation, 'OUTGOING' AS direction, created_at FROM contribution_links WHERE from_id = ANY($1)
       UNION ALL
       SELECT to_id, from_id, relation, 'INCOMING', created_at FROM contribution_links WHERE to_id = ANY($1)
       ORDER BY direction DESC, created_at, "otherId"`,
      [ids],
    ),
  groupOf: ({ ofId }) => ofId,
};

/** On how many experiences and theories a contribution rests directly. */
export const sourceCounts: Loader<string, { id: string; experienceCount: number; theoryCount: number }> = {
  batch: (ids, { db }) =>
    db.rows(
      `SELECT c.id, ${sourceCount("c", ContributionKind.EXPERIENCE)} AS "experienceCount", ${sourceCount("c", ContributionKind.THEORY)} AS "theoryCount"
       FROM contributions c WHERE c.id = ANY($1)`,
      [ids],
    ),
  keyOf: ({ id }) => id,
};

/** Who agreed to be named as co-author. */
export const coAuthorsOf: GroupLoader<string, PersonRow & { contributionId: string }> = {
  batch: (ids, { db }) =>
    db.rows(
      `SELECT ${PERSON_COLUMNS}, a.contribution_id AS "contributionId" FROM co_authors a JOIN people p ON p.id = a.person_id
       WHERE a.contribution_id = ANY($1) AND a.accepted_at IS NOT NULL ORDER BY a.accepted_at, p.id`,
      [ids],
    ),
  groupOf: ({ contributionId }) => contributionId,
};

/** Which syntheses ask the viewer whether they may be named. */
export const asksViewerAsCoAuthor: GroupLoader<string, { contributionId: string }> = {
  batch: async (ids, { db, viewer }) =>
    viewer
      ? db.rows(
          `SELECT contribution_id AS "contributionId" FROM co_authors WHERE contribution_id = ANY($1) AND person_id = $2 AND accepted_at IS NULL`,
          [ids, viewer.id],
        )
      : [],
  groupOf: ({ contributionId }) => contributionId,
};
