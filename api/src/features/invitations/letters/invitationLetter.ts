import { laidOut } from "../../../kernel/letterForm.ts";
import type { About, Desk, Letter } from "../../../kernel/mail.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import type { MembershipRole } from "../../memberships/membership.entity.ts";
import type { Language } from "../../people/language.ts";
import { mintInvitationToken } from "../invitation.commands.ts";
import { invitationWords } from "./words.ts";

interface Row {
  email: string;
  role: MembershipRole;
  endsAt: Date | null;
  message: string | null;
  expiresAt: Date;
  inviter: string;
  community: string;
  purpose: string;
  language: Language;
}

// Whoever has an account reads their own language, others that of who invites.
const OPEN = `
  SELECT i.email, i.role, i.ends_at AS "endsAt", i.message, i.expires_at AS "expiresAt", p.display_name AS inviter, c.name AS community, c.purpose,
         coalesce(own.language, p.language) AS language
  FROM invitations i JOIN communities c ON c.id = i.community_id JOIN people p ON p.id = i.inviter_id LEFT JOIN people own ON own.email = i.email
  WHERE i.id = $1 AND i.state = 'OPEN' AND i.expires_at > $2 AND c.archived_at IS NULL
  FOR UPDATE OF i`;

const dateIn = (language: Language, date: Date) => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Amsterdam" }).format(date);

/** Asks somebody in, with a link that shows the invitation; none when it was withdrawn meanwhile. */
export const invitationLetter: Letter = {
  name: "invitation",
  async compose(tx: Transaction, { invitationId = "" }: About, { origin }: Desk) {
    const [row] = await sql<Row>(tx, OPEN, [invitationId, tx.at]);
    if (!row) return null;
    const { email: to, language, endsAt, expiresAt } = row;
    const words = invitationWords[language];
    const link = `${origin}/uitnodiging?token=${await mintInvitationToken(tx, invitationId)}`;
    const dates = { until: endsAt && dateIn(language, endsAt), expires: dateIn(language, expiresAt) };
    return { to, ...laidOut(words.invited({ ...row, ...dates, link }), { language, signature: words.signature }) };
  },
};
