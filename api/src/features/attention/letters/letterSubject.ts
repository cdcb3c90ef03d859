import { Parameters, type Scope } from "../../../kernel/sqlText.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { mayReadRequest } from "../../admission/joinRequest.rights.ts";
import { mayInvite } from "../../invitations/invitation.rights.ts";
import { caretakerSince } from "../../memberships/caretaker.ts";
import { holdsAt, mayRead, withRole } from "../../memberships/membership.rights.ts";
import { mayDecide, mayJudge, mayReadRemoval } from "../../moderation/moderation.rights.ts";
import { NotificationKind } from "../notification.entity.ts";

/** What a letter names of its subject, and where it is to be found. */
export interface LetterSubject {
  title: string;
  path: string;
}

/** A contribution, or a comment on one: as far as the reader may read it now, and as long as it stands. */
function writing(scope: Scope, subjectId: string): string {
  const subject = scope.parameters.add(subjectId);
  const where = `c.retracted_at IS NULL AND ${mayRead(scope, "c.community_id")}`;
  return `
    SELECT c.title, '/bijdragen/' || c.id AS path FROM contributions c WHERE c.id = ${subject} AND ${where}
    UNION ALL
    SELECT c.title, '/bijdragen/' || c.id || '#reactie-' || m.id AS path FROM comments m JOIN contributions c ON c.id = m.contribution_id
    WHERE m.id = ${subject} AND m.removed_at IS NULL AND ${where}`;
}

/** A request, for those who decide as long as it is open; what they are asked of is on the desk. */
function openRequest(scope: Scope, subjectId: string): string {
  return `SELECT c.name AS title, '/' || c.slug || '/bureau' AS path FROM join_requests j JOIN communities c ON c.id = j.community_id
    WHERE j.id = ${scope.parameters.add(subjectId)} AND j.decided_at IS NULL AND ${mayReadRequest(scope, "j")}`;
}

/** A request, for the applicant. */
function ownRequest(scope: Scope, subjectId: string): string {
  return `SELECT c.name AS title, '/' || c.slug || '/aanvragen' AS path FROM join_requests j JOIN communities c ON c.id = j.community_id
    WHERE j.id = ${scope.parameters.add(subjectId)} AND ${mayReadRequest(scope, "j")}`;
}

/** An invitation, for who facilitates. */
function invitation(scope: Scope, subjectId: string): string {
  return `SELECT c.name AS title, '/' || c.slug || '/bureau/uitnodigingen?welke=aangenomen' AS path FROM invitations i JOIN communities c ON c.id = i.community_id
    WHERE i.id = ${scope.parameters.add(subjectId)} AND ${mayInvite(scope, "i.community_id")}`;
}

/** One's own data, as long as it can be fetched. */
function ownExport(scope: Scope, subjectId: string): string {
  const { parameters } = scope;
  return `SELECT '' AS title, '/instellingen/gegevens' AS path FROM data_exports e
    WHERE e.id = ${parameters.add(subjectId)} AND e.person_id = ${parameters.add(scope.viewer?.id ?? null)} AND e.expires_at > ${parameters.add(scope.now)}`;
}

/** One's own membership, as long as it holds: the role is in the letter. */
function ownMembership(scope: Scope, subjectId: string): string {
  const now = scope.parameters.add(scope.now);
  return `SELECT m_role.role AS title, '/' || c.slug || '/deelnemers' AS path FROM memberships m ${withRole("m", now)} JOIN communities c ON c.id = m.community_id
    WHERE m.id = ${scope.parameters.add(subjectId)} AND m.person_id = ${scope.parameters.add(scope.viewer?.id ?? null)} AND ${holdsAt("m", now)}`;
}

/** A community, from which the reader was removed: the reason stands there. */
function community(scope: Scope, subjectId: string): string {
  return `SELECT c.name AS title, '/' || c.slug AS path FROM communities c WHERE c.id = ${scope.parameters.add(subjectId)}`;
}

/** A community where still nobody facilitates; administrators are led to where they appoint. */
function orphaned(scope: Scope, subjectId: string): string {
  const place = scope.viewer?.admin ? "'/beheer/kringen'" : "'/' || c.slug";
  return `SELECT c.name AS title, ${place} AS path FROM communities c
    WHERE c.id = ${scope.parameters.add(subjectId)} AND ${caretakerSince("c", scope.parameters.add(scope.now))} IS NOT NULL`;
}

/** Something that was reported, for those who decide as long as it is open. */
function openCase(scope: Scope, subjectId: string): string {
  return `SELECT c.name AS title, '/' || c.slug || '/bureau/gemeld' AS path FROM moderation_cases k JOIN communities c ON c.id = k.community_id
    WHERE k.id = ${scope.parameters.add(subjectId)} AND k.decided_at IS NULL AND ${mayDecide(scope, "k")}`;
}

/** What was reported, where it stands or stood: without a word of it. */
function placeOfWriting(scope: Scope, subjectId: string): string {
  const subject = scope.parameters.add(subjectId);
  return `
    SELECT '' AS title, '/bijdragen/' || c.id AS path FROM contributions c WHERE c.id = ${subject} AND ${mayRead(scope, "c.community_id")}
    UNION ALL
    SELECT '' AS title, '/bijdragen/' || m.contribution_id || '#reactie-' || m.id AS path FROM comments m WHERE m.id = ${subject} AND ${mayRead(scope, "m.community_id")}`;
}

/** An appeal, for those who judge it as long as it is open. */
function openAppeal(scope: Scope, subjectId: string): string {
  return `SELECT c.name AS title, '/' || c.slug || '/bureau/gemeld' AS path FROM removals x JOIN communities c ON c.id = x.community_id
    WHERE x.id = ${scope.parameters.add(subjectId)} AND x.decided_at IS NULL AND ${mayJudge(scope, "x")}`;
}

/** A removal, for the author: the title is the reason, or what the judge says. */
function removal(scope: Scope, subjectId: string): string {
  return `SELECT coalesce(x.verdict, x.reason) AS title, '/verwijderd/' || x.id AS path FROM removals x WHERE x.id = ${scope.parameters.add(subjectId)} AND ${mayReadRemoval(scope, "x")}`;
}

/** SQL of what a notification is about, with the rights of its reader in it. */
const sources: Record<NotificationKind, (scope: Scope, subjectId: string) => string> = {
  [NotificationKind.QUESTION_ANSWERED]: writing,
  [NotificationKind.ANSWER_ACCEPTED]: writing,
  [NotificationKind.MENTIONED]: writing,
  [NotificationKind.APPLICATION_RECEIVED]: openRequest,
  [NotificationKind.APPLICATION_ANSWERED]: openRequest,
  [NotificationKind.APPLICATION_QUESTION]: ownRequest,
  [NotificationKind.APPLICATION_DECIDED]: ownRequest,
  [NotificationKind.INVITATION_ACCEPTED]: invitation,
  [NotificationKind.DATA_EXPORT_READY]: ownExport,
  [NotificationKind.ROLE_CHANGED]: ownMembership,
  [NotificationKind.MEMBERSHIP_REMOVED]: community,
  [NotificationKind.COMMUNITY_ORPHANED]: orphaned,
  [NotificationKind.CONTENT_REPORTED]: openCase,
  [NotificationKind.REPORT_DISMISSED]: placeOfWriting,
  [NotificationKind.REPORT_UPHELD]: placeOfWriting,
  [NotificationKind.CONTENT_REMOVED]: removal,
  [NotificationKind.APPEAL_RECEIVED]: openAppeal,
  [NotificationKind.APPEAL_DECIDED]: removal,
};

interface Reader {
  id: string;
  admin: boolean;
}

export async function letterSubject(tx: Transaction, reader: Reader, kind: NotificationKind, subjectId: string): Promise<LetterSubject | null> {
  const scope: Scope = { parameters: new Parameters(), viewer: reader, now: tx.at };
  const [subject] = await sql<LetterSubject>(tx, sources[kind](scope, subjectId), scope.parameters.values);
  return subject ?? null;
}
