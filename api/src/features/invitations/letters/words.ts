import type { LetterContent } from "../../../kernel/letterForm.ts";
import type { MembershipRole } from "../../memberships/membership.entity.ts";
import { Language } from "../../people/language.ts";

interface Facts {
  inviter: string;
  community: string;
  purpose: string;
  role: MembershipRole;
  /** Of the membership, as a date in words. */
  until: string | null;
  message: string | null;
  expires: string;
  link: string;
}

interface InvitationWords {
  signature: string;
  invited(facts: Facts): LetterContent;
}

const nlRoles: Record<MembershipRole, string> = { MEMBER: "deelnemer", EXPERT: "externe deskundige", OBSERVER: "waarnemer", FACILITATOR: "onderwerpbeheerder" };
const enRoles: Record<MembershipRole, string> = { MEMBER: "a member", EXPERT: "an external expert", OBSERVER: "an observer", FACILITATOR: "a facilitator" };

const nl: InvitationWords = {
  signature: "Kenniskring",
  invited: ({ inviter, community, purpose, role, until, message, expires, link }) => ({
    subject: `${inviter} nodigt je uit voor ${community}`,
    paragraphs: [
      "Hallo,",
      `${inviter} nodigt je uit om als ${nlRoles[role]} mee te doen met de kennisgemeenschap ${community}${until ? `, tot en met ${until}` : ""}.`,
      purpose,
      ...(message ? [`${inviter} schrijft erbij:`, message] : []),
    ],
    button: { label: "Bekijk de uitnodiging", address: link },
    afterwards: [
      `De uitnodiging is voor dit e-mailadres en geldt tot en met ${expires}. De link openen verandert nog niets.`,
      "Wil je niet meedoen? Dan hoef je niets te doen.",
    ],
  }),
};

const en: InvitationWords = {
  signature: "Kenniskring",
  invited: ({ inviter, community, purpose, role, until, message, expires, link }) => ({
    subject: `${inviter} invites you to ${community}`,
    paragraphs: [
      "Hello,",
      `${inviter} invites you to take part in the knowledge community ${community} as ${enRoles[role]}${until ? `, up to and including ${until}` : ""}.`,
      purpose,
      ...(message ? [`${inviter} adds:`, message] : []),
    ],
    button: { label: "Look at the invitation", address: link },
    afterwards: [
      `The invitation is for this e-mail address and holds up to and including ${expires}. Opening the link changes nothing yet.`,
      "Would you rather not take part? Then you need do nothing.",
    ],
  }),
};

export const invitationWords: Record<Language, InvitationWords> = { [Language.NL]: nl, [Language.EN]: en };
