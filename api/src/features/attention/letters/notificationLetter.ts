import { laidOut } from "../../../kernel/letterForm.ts";
import type { About, Desk, Letter } from "../../../kernel/mail.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import type { Language } from "../../people/language.ts";
import { ALWAYS_TOLD, type NotificationKind } from "../notification.entity.ts";
import { mintUnsubscribeToken } from "../notificationPreference.commands.ts";
import { letterSubject } from "./letterSubject.ts";
import { notificationWords } from "./words.ts";

interface Row {
  kind: NotificationKind;
  subjectId: string;
  personId: string;
  admin: boolean;
  email: string;
  language: Language;
  actor: string | null;
  community: string | null;
}

// What was read on the screen needs no mail; nor does what somebody wants none of, at the moment at which it would leave.
const WANTED = `
  SELECT n.kind, n.subject_id AS "subjectId", p.id AS "personId", p.admin_since IS NOT NULL AS admin, p.email, p.language,
         a.display_name AS actor, c.name AS community
  FROM notifications n JOIN people p ON p.id = n.person_id
  LEFT JOIN people a ON a.id = n.actor_id LEFT JOIN communities c ON c.id = n.community_id
  WHERE n.id = $1 AND n.read_at IS NULL AND p.email IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM notification_preferences f WHERE f.person_id = p.id AND f.kind = n.kind AND NOT f.mail)`;

/** One letter for one notification, with what its reader may know at the moment of sending; none when nothing of it is left. */
export const notificationLetter: Letter = {
  name: "attention.notification",
  async compose(tx: Transaction, { notificationId }: About, { origin }: Desk) {
    const [row] = await sql<Row>(tx, WANTED, [notificationId]);
    if (!row) return null;
    const { kind, personId, email, language, actor, community } = row;
    const subject = await letterSubject(tx, { id: personId, admin: row.admin }, kind, row.subjectId);
    if (!subject) return null;

    const words = notificationWords[language];
    const stop = ALWAYS_TOLD.has(kind) ? null : `${origin}/afmelden?code=${await mintUnsubscribeToken(tx, personId, kind)}`;
    const { label, ...said } = words[kind]({ actor: actor ?? words.someone, community: community ?? "", title: subject.title });
    const content = { ...said, button: { label, address: `${origin}${subject.path}` }, afterwards: stop ? [words.why, words.stop(stop)] : [words.always] };
    return {
      to: email,
      ...laidOut(content, { language, signature: words.signature }),
      ...(stop && { headers: { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } }),
    };
  },
};
