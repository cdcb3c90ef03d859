import { Parameters, type Scope } from "../../../kernel/sqlText.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { mayRead } from "../../memberships/membership.rights.ts";
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

/** SQL of what a notification is about, with the rights of its reader in it. */
const sources: Partial<Record<NotificationKind, (scope: Scope, subjectId: string) => string>> = {
  [NotificationKind.QUESTION_ANSWERED]: writing,
  [NotificationKind.ANSWER_ACCEPTED]: writing,
  [NotificationKind.MENTIONED]: writing,
};

interface Reader {
  id: string;
  admin: boolean;
}

export async function letterSubject(tx: Transaction, reader: Reader, kind: NotificationKind, subjectId: string): Promise<LetterSubject | null> {
  const scope: Scope = { parameters: new Parameters(), viewer: reader, now: tx.at };
  const text = sources[kind]?.(scope, subjectId);
  const [subject] = text ? await sql<LetterSubject>(tx, text, scope.parameters.values) : [];
  return subject ?? null;
}
