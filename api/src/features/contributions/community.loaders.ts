import type { GroupLoader, Loader } from "../../kernel/loaders.ts";
import { excerptOf, plainText, renderMarkdown } from "../../kernel/markdown.ts";
import { ContributionKind } from "./contribution.entity.ts";
import { sourceCount } from "./contribution.shape.ts";
import { CommunityFigures } from "./communityFigures.entity.ts";
import { withoutNames } from "./mention.text.ts";

export const figuresOfCommunity: Loader<string, CommunityFigures> = {
  batch: (ids, { db }) => db.rows(`SELECT ${db.columns(CommunityFigures, "f")} FROM community_figures f WHERE f.community_id = ANY($1)`, [ids]),
  keyOf: ({ communityId }) => communityId,
};

/** What of a synthesis is public: title, beginning, names and figures. */
export interface SynthesisTeaser {
  id: string;
  communityId: string;
  title: string;
  excerpt: string;
  authors: string[];
  experienceCount: number;
  theoryCount: number;
  createdAt: Date;
}

const MOST_SHOWN = 100;

type Row = SynthesisTeaser & { naming: string | null };

const TEASER = `c.id, c.community_id AS "communityId", c.title, c.excerpt, CASE WHEN strpos(c.body, '](/mensen/') > 0 THEN c.body END AS naming, c.created_at AS "createdAt",
  ARRAY[author.display_name] || ARRAY(SELECT p.display_name FROM co_authors a JOIN people p ON p.id = a.person_id
    WHERE a.contribution_id = c.id AND a.accepted_at IS NOT NULL ORDER BY a.accepted_at, p.id) AS authors,
  ${sourceCount("c", ContributionKind.EXPERIENCE)} AS "experienceCount", ${sourceCount("c", ContributionKind.THEORY)} AS "theoryCount"`;

const isPublished = (synthesis: string) => `${synthesis}.kind = 'SYNTHESIS' AND ${synthesis}.retracted_at IS NULL`;

function teaserOf({ naming, ...teaser }: Row): SynthesisTeaser {
  return naming === null ? teaser : { ...teaser, excerpt: excerptOf(plainText(renderMarkdown(withoutNames(naming)))) };
}

export const publishedSynthesisById: Loader<string, SynthesisTeaser> = {
  batch: async (ids, { db }) => {
    const sql = `SELECT ${TEASER} FROM contributions c JOIN people author ON author.id = c.author_id WHERE c.id = ANY($1) AND ${isPublished("c")}`;
    return (await db.rows<Row>(sql, [ids])).map(teaserOf);
  },
  keyOf: ({ id }) => id,
};

export const publishedSynthesesOf: GroupLoader<string, SynthesisTeaser> = {
  batch: async (ids, { db }) => {
    const rows = await db.rows<Row>(
      `SELECT ${TEASER}
       FROM unnest($1::uuid[]) AS parent(id) CROSS JOIN LATERAL (
         SELECT * FROM contributions s WHERE s.community_id = parent.id AND ${isPublished("s")}
         ORDER BY s.id DESC LIMIT ${MOST_SHOWN}
       ) c JOIN people author ON author.id = c.author_id ORDER BY c.id DESC`,
      [ids],
    );
    return rows.map(teaserOf);
  },
  groupOf: ({ communityId }) => communityId,
};
