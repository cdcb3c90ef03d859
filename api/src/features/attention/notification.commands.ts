import { newId } from "../../kernel/ids.ts";
import { writeMail } from "../../kernel/mail.ts";
import { CHANNEL, type EventName, type Fact } from "../../kernel/outbox.ts";
import { sql, type Transaction } from "../../kernel/transaction.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import { notificationLetter } from "./letters/notificationLetter.ts";
import type { NotificationKind } from "./notification.entity.ts";

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    /** Never in the outbox: it only wakes whoever follows. */
    "notification.added": { notificationId: string; personId: string };
  }
}

/** What there is to tell, and to whom. */
export interface Notice {
  kind: NotificationKind;
  subjectId: string;
  recipients: readonly string[];
  /** Whether it is for members only: whoever left in the meantime hears nothing. */
  membersOnly: boolean;
}

type Cause = Pick<Fact, "id" | "actorId" | "communityId">;

// A mention beside an answer to one's own question is the same comment: it is told once.
const ADD = `
  WITH told AS (
    INSERT INTO notifications (id, created_at, event_id, person_id, kind, subject_id, actor_id, community_id, in_app)
    SELECT n.id, $3, $4, p.id, $5, $6, $7, $8, coalesce(f.in_app, true)
    FROM unnest($1::uuid[], $2::uuid[]) AS n(id, person_id) JOIN people p ON p.id = n.person_id
    LEFT JOIN notification_preferences f ON f.person_id = p.id AND f.kind = $5
    WHERE p.id IS DISTINCT FROM $7::uuid AND p.erased_at IS NULL
      AND (NOT $9::boolean OR EXISTS (SELECT 1 FROM memberships m WHERE m.community_id = $8 AND m.person_id = p.id AND ${holdsAt("m", "$3")}))
      AND NOT ($5 = 'MENTIONED' AND EXISTS (SELECT 1 FROM notifications o WHERE o.subject_id = $6 AND o.person_id = p.id))
    ON CONFLICT (event_id, person_id) DO NOTHING RETURNING id, person_id, in_app
  )
  SELECT id, person_id AS "personId", CASE WHEN in_app THEN
    pg_notify('${CHANNEL}', json_build_object('name', 'notification.added', 'payload', json_build_object('notificationId', id, 'personId', person_id))::text) END
  FROM told`;

interface Told {
  id: string;
  personId: string;
}

/** Keeps what somebody is to know of: never for who did it, never twice for one event, and only for who may still read it. */
export async function addNotifications(tx: Transaction, { id: eventId, actorId, communityId }: Cause, notice: Notice): Promise<Told[]> {
  const recipients = [...new Set(notice.recipients)];
  if (recipients.length === 0) return [];
  const ids = recipients.map(() => newId(tx.at));
  return sql<Told>(tx, ADD, [ids, recipients, tx.at, eventId, notice.kind, notice.subjectId, actorId, communityId, notice.membersOnly]);
}

/** Tells in the product and by mail. The past, which imports and the demo bring, calls for nobody's attention. */
export async function tell<N extends EventName>(tx: Transaction, fact: Fact<N>, notice: Notice): Promise<void> {
  if (fact.historical) return;
  for (const { id, personId } of await addNotifications(tx, fact, notice))
    await writeMail(tx, fact, { letter: notificationLetter, recipient: personId, about: { notificationId: id } });
}

/** Marks some of a person's notifications as read, or all there are. */
export async function markNotificationsRead(tx: Transaction, personId: string, ids: readonly string[] | null): Promise<void> {
  const which = ids ? "AND id = ANY($3)" : "";
  await sql(tx, `UPDATE notifications SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL ${which}`, [personId, tx.at, ...(ids ? [ids] : [])]);
}
