import type { Comment } from "../src/features/contributions/comment.entity.ts";
import { ContributionKind, type Contribution } from "../src/features/contributions/contribution.entity.ts";
import { MembershipRole } from "../src/features/memberships/membership.entity.ts";
import { appealRemoval } from "../src/features/moderation/appeal.commands.ts";
import { dismissReports } from "../src/features/moderation/decideCase.ts";
import { removeContent } from "../src/features/moderation/removeContent.ts";
import { reportContent } from "../src/features/moderation/reportContent.ts";
import type { Subject } from "../src/features/moderation/subject.ts";
import type { Person } from "../src/features/people/person.entity.ts";
import type { Stage } from "./stage.ts";

type Written = Contribution | Comment;

/** What was reported and removed on the stage, by id. */
export interface Moderated {
  caseId: string;
  dismissedId: string;
  facilitatorsCaseId: string;
  orphanedCaseId: string;
  adminsCaseId: string;
  insightId: string;
  answerId: string;
  removalId: string;
  appealId: string;
  lonelyAppealId: string;
}

function subjectOf(written: Written): Subject {
  const { id, communityId, authorId } = written;
  return "kind" in written ? { communityId, authorId, contributionId: id, commentId: null } : { communityId, authorId, contributionId: written.contributionId, commentId: id };
}

/** What the colleague says is wrong; answers the case. */
export async function report(stage: Stage, written: Written): Promise<string> {
  await stage.write((tx) => reportContent(tx, subjectOf(written), stage.colleague.id, "Dit kwetst"));
  return idIn(stage, "moderation_cases", written);
}

/** Removed by somebody; answers the removal. */
export async function remove(stage: Stage, written: Written, by: Pick<Person, "id"> = stage.facilitator): Promise<string> {
  await stage.write((tx) => removeContent(tx, subjectOf(written), by.id, "Dit kwetst"));
  return idIn(stage, "removals", written);
}

/** Removed by somebody, against which its author appeals; answers the removal. */
export async function appeal(stage: Stage, written: Written, removedBy: Pick<Person, "id">): Promise<string> {
  const id = await remove(stage, written, removedBy);
  await stage.write((tx) => appealRemoval(tx, id, written.authorId, "Er staat geen naam in"));
  return id;
}

async function idIn({ world }: Stage, table: string, { id }: Written): Promise<string> {
  return (await world.rows<{ id: string }>(`SELECT id FROM ${table} WHERE coalesce(comment_id, contribution_id) = $1`, [id]))[0]!.id;
}

/** One of everything: in the community, where nobody facilitates, and where only one does. */
export async function moderate(stage: Stage): Promise<Moderated> {
  const { world, community, member, colleague, facilitator } = stage;
  const { a } = world;
  const [orphaned] = await world.rows<{ id: string }>("SELECT id FROM communities WHERE slug = 'verweesd'");
  const there = (author: Pick<Person, "id" | "organisationId">) => a.contribution(orphaned!, author);
  const lonely = await a.community({ slug: "eenling", name: "Kring van één" });
  const only = await a.member(lonely, { role: MembershipRole.FACILITATOR });
  const insight = await a.contribution(community, member, { kind: ContributionKind.INSIGHT });
  const answer = await a.comment(stage.question, colleague);
  const removalId = await remove(stage, insight);
  await remove(stage, answer);
  const dismissedId = await report(stage, await a.contribution(community, member));
  await stage.write((tx) => dismissReports(tx, dismissedId, facilitator.id, "Het is een mening"));
  return {
    caseId: await report(stage, await a.contribution(community, member)),
    dismissedId,
    facilitatorsCaseId: await report(stage, await a.contribution(community, facilitator)),
    orphanedCaseId: await report(stage, await there(await a.member(orphaned!))),
    adminsCaseId: await report(stage, await there(stage.actors.get("admin")!.person!)),
    insightId: insight.id,
    answerId: answer.id,
    removalId,
    appealId: await appeal(stage, await a.contribution(community, member), await a.member(community, { role: MembershipRole.FACILITATOR })),
    lonelyAppealId: await appeal(stage, await a.contribution(lonely, await a.member(lonely)), only),
  };
}
