import type { MembershipRole } from "../../memberships/membership.entity.ts";
import { Language } from "../../people/language.ts";
import type { NotificationKind } from "../notification.entity.ts";

interface Told {
  actor: string;
  community: string;
  title: string;
}

interface Said {
  subject: string;
  paragraphs: string[];
  /** On the button that leads there. */
  label: string;
}

export type NotificationWords = Record<NotificationKind, (told: Told) => Said> & {
  signature: string;
  someone: string;
  why: string;
  stop(address: string): string;
  /** In place of both, where nobody can turn it off. */
  always: string;
};

const nlRoles: Record<MembershipRole, string> = { MEMBER: "deelnemer", FACILITATOR: "onderwerpbeheerder", EXPERT: "externe deskundige", OBSERVER: "waarnemer" };
const enRoles: Record<MembershipRole, string> = { MEMBER: "a member", FACILITATOR: "a facilitator", EXPERT: "an expert", OBSERVER: "an observer" };

const nl: NotificationWords = {
  signature: "Kenniskring",
  someone: "Iemand",
  why: "Je krijgt deze mail omdat je een account hebt. In je instellingen kies je waarover je mail wilt.",
  stop: (address) => `Over dit onderwerp geen mail meer? Meld je af: ${address}`,
  always: "Je krijgt deze mail altijd, omdat het over iets gaat wat jij schreef.",
  QUESTION_ANSWERED: ({ actor, community, title }) => ({
    subject: "Er is een antwoord op je vraag",
    paragraphs: ["Hallo,", `${actor} gaf antwoord op je vraag “${title}” in ${community}.`],
    label: "Lees het antwoord",
  }),
  ANSWER_ACCEPTED: ({ actor, community, title }) => ({
    subject: "Je antwoord heeft geholpen",
    paragraphs: ["Hallo,", `${actor} koos jouw antwoord op “${title}” in ${community} als het antwoord dat hielp.`],
    label: "Bekijk de vraag",
  }),
  MENTIONED: ({ actor, community, title }) => ({
    subject: `${actor} noemde je`,
    paragraphs: ["Hallo,", `${actor} noemde je bij “${title}” in ${community}.`],
    label: "Lees wat er staat",
  }),
  APPLICATION_RECEIVED: ({ actor, community }) => ({
    subject: `Nieuwe aanvraag voor ${community}`,
    paragraphs: ["Hallo,", `${actor} wil meedoen aan ${community}. Jij kunt erover beslissen.`],
    label: "Bekijk de aanvraag",
  }),
  APPLICATION_ANSWERED: ({ actor, community }) => ({
    subject: `${actor} gaf antwoord op je vraag`,
    paragraphs: ["Hallo,", `${actor} wil meedoen aan ${community} en gaf antwoord op je vraag. Jij kunt nu beslissen.`],
    label: "Lees het antwoord",
  }),
  APPLICATION_QUESTION: ({ community }) => ({
    subject: "Er is een vraag over je aanvraag",
    paragraphs: ["Hallo,", `De onderwerpbeheerder van ${community} wil iets van je weten voordat er over je aanvraag wordt beslist.`],
    label: "Beantwoord de vraag",
  }),
  APPLICATION_DECIDED: ({ community }) => ({
    subject: "Er is beslist over je aanvraag",
    paragraphs: ["Hallo,", `Er is beslist over je aanvraag om mee te doen aan ${community}.`],
    label: "Bekijk de beslissing",
  }),
  INVITATION_ACCEPTED: ({ actor, community }) => ({
    subject: `${actor} doet mee aan ${community}`,
    paragraphs: ["Hallo,", `${actor} nam je uitnodiging aan en doet nu mee aan ${community}.`],
    label: "Bekijk de uitnodigingen",
  }),
  DATA_EXPORT_READY: () => ({
    subject: "Je gegevens staan klaar",
    paragraphs: ["Hallo,", "Je vroeg op wat Kenniskring over je bewaart. Je kunt het een dag lang downloaden. Log daarvoor in."],
    label: "Download je gegevens",
  }),
  ROLE_CHANGED: ({ community, title }) => ({
    subject: `Je rol in ${community} is veranderd`,
    paragraphs: ["Hallo,", `Je bent nu ${nlRoles[title as MembershipRole]} in ${community}. Misschien is alleen de einddatum anders: kijk bij Deelnemers.`],
    label: "Bekijk je rol",
  }),
  MEMBERSHIP_REMOVED: ({ community }) => ({
    subject: `Je doet niet meer mee aan ${community}`,
    paragraphs: ["Hallo,", `Je deelname aan ${community} is beëindigd. Je kunt niet meer lezen wat er staat. Op de pagina van de kring lees je de reden.`],
    label: "Lees de reden",
  }),
  COMMUNITY_ORPHANED: ({ community }) => ({
    subject: `${community} heeft geen onderwerpbeheerder meer`,
    paragraphs: ["Hallo,", `De laatste onderwerpbeheerder van ${community} is weg. Deelnemers kunnen blijven lezen en antwoorden, maar niemand begeleidt de kring. Een beheerder kan iemand aanstellen.`],
    label: "Bekijk de kring",
  }),
  CONTENT_REPORTED: ({ community }) => ({
    subject: `Er is iets gemeld in ${community}`,
    paragraphs: ["Hallo,", `Iemand meldde een bijdrage of reactie in ${community}. Jij kunt erover beslissen.`],
    label: "Bekijk wat er is gemeld",
  }),
  REPORT_DISMISSED: ({ community }) => ({
    subject: "Je melding is bekeken",
    paragraphs: ["Hallo,", `Wat je meldde in ${community} is bekeken. Het blijft staan.`],
    label: "Bekijk het",
  }),
  REPORT_UPHELD: ({ community }) => ({
    subject: "Je melding is bekeken",
    paragraphs: ["Hallo,", `Wat je meldde in ${community} is bekeken. Het is nu weg.`],
    label: "Bekijk het",
  }),
  CONTENT_REMOVED: ({ actor, community, title }) => ({
    subject: `Iets van jou in ${community} is verwijderd`,
    paragraphs: ["Hallo,", `${actor}, onderwerpbeheerder, verwijderde iets wat jij schreef in ${community}. De reden: “${title}”`, "Je kunt nog lezen wat er stond. Ben je het er niet mee eens? Dan kun je bezwaar maken."],
    label: "Bekijk het",
  }),
  APPEAL_RECEIVED: ({ actor, community }) => ({
    subject: `Er is bezwaar gemaakt in ${community}`,
    paragraphs: ["Hallo,", `${actor} is het niet eens met een verwijdering in ${community}. Jij kunt erover beslissen.`],
    label: "Bekijk het bezwaar",
  }),
  APPEAL_DECIDED: ({ actor, community, title }) => ({
    subject: "Er is beslist over je bezwaar",
    paragraphs: ["Hallo,", `${actor} keek in ${community} opnieuw naar wat er van jou was verwijderd. De uitleg: “${title}”`],
    label: "Bekijk de beslissing",
  }),
};

const en: NotificationWords = {
  signature: "Kenniskring",
  someone: "Somebody",
  why: "You get this mail because you have an account. In your settings you choose what you want mail about.",
  stop: (address) => `No more mail of this kind? Unsubscribe: ${address}`,
  always: "You always get this mail, because it is about something that you wrote.",
  QUESTION_ANSWERED: ({ actor, community, title }) => ({
    subject: "Your question has an answer",
    paragraphs: ["Hello,", `${actor} answered your question “${title}” in ${community}.`],
    label: "Read the answer",
  }),
  ANSWER_ACCEPTED: ({ actor, community, title }) => ({
    subject: "Your answer helped",
    paragraphs: ["Hello,", `${actor} chose your answer to “${title}” in ${community} as the one that helped.`],
    label: "Look at the question",
  }),
  MENTIONED: ({ actor, community, title }) => ({
    subject: `${actor} mentioned you`,
    paragraphs: ["Hello,", `${actor} mentioned you at “${title}” in ${community}.`],
    label: "Read what it says",
  }),
  APPLICATION_RECEIVED: ({ actor, community }) => ({
    subject: `New application for ${community}`,
    paragraphs: ["Hello,", `${actor} would like to join ${community}. You can decide on it.`],
    label: "Look at the application",
  }),
  APPLICATION_ANSWERED: ({ actor, community }) => ({
    subject: `${actor} answered your question`,
    paragraphs: ["Hello,", `${actor} would like to join ${community} and answered your question. You can decide now.`],
    label: "Read the answer",
  }),
  APPLICATION_QUESTION: ({ community }) => ({
    subject: "There is a question about your application",
    paragraphs: ["Hello,", `The facilitator of ${community} would like to know something before your application is decided.`],
    label: "Answer the question",
  }),
  APPLICATION_DECIDED: ({ community }) => ({
    subject: "Your application has been decided",
    paragraphs: ["Hello,", `Your application to join ${community} has been decided.`],
    label: "Look at the decision",
  }),
  INVITATION_ACCEPTED: ({ actor, community }) => ({
    subject: `${actor} takes part in ${community}`,
    paragraphs: ["Hello,", `${actor} accepted your invitation and takes part in ${community} now.`],
    label: "See the invitations",
  }),
  DATA_EXPORT_READY: () => ({
    subject: "Your data is ready",
    paragraphs: ["Hello,", "You asked for what Kenniskring keeps about you. You can download it for a day. Sign in to do so."],
    label: "Download your data",
  }),
  ROLE_CHANGED: ({ community, title }) => ({
    subject: `Your role in ${community} has changed`,
    paragraphs: ["Hello,", `You are now ${enRoles[title as MembershipRole]} in ${community}. Perhaps only the end date is another one: look at Members.`],
    label: "Look at your role",
  }),
  MEMBERSHIP_REMOVED: ({ community }) => ({
    subject: `You no longer take part in ${community}`,
    paragraphs: ["Hello,", `Your membership of ${community} was ended. You can no longer read what is there. The page of the community tells you the reason.`],
    label: "Read the reason",
  }),
  COMMUNITY_ORPHANED: ({ community }) => ({
    subject: `${community} has no facilitator any more`,
    paragraphs: ["Hello,", `The last facilitator of ${community} is gone. Members can go on reading and answering, but nobody looks after the community. An administrator can appoint somebody.`],
    label: "Look at the community",
  }),
  CONTENT_REPORTED: ({ community }) => ({
    subject: `Something was reported in ${community}`,
    paragraphs: ["Hello,", `Somebody reported a contribution or comment in ${community}. You can decide on it.`],
    label: "Look at what was reported",
  }),
  REPORT_DISMISSED: ({ community }) => ({
    subject: "Your report was looked at",
    paragraphs: ["Hello,", `What you reported in ${community} was looked at. It stays.`],
    label: "Look at it",
  }),
  REPORT_UPHELD: ({ community }) => ({
    subject: "Your report was looked at",
    paragraphs: ["Hello,", `What you reported in ${community} was looked at. It is gone now.`],
    label: "Look at it",
  }),
  CONTENT_REMOVED: ({ actor, community, title }) => ({
    subject: `Something of yours in ${community} was removed`,
    paragraphs: ["Hello,", `${actor}, a facilitator, removed something that you wrote in ${community}. The reason: “${title}”`, "You can still read what it said. If you do not agree, you can appeal."],
    label: "Look at it",
  }),
  APPEAL_RECEIVED: ({ actor, community }) => ({
    subject: `There is an appeal in ${community}`,
    paragraphs: ["Hello,", `${actor} does not agree with a removal in ${community}. You can decide on it.`],
    label: "Look at the appeal",
  }),
  APPEAL_DECIDED: ({ actor, community, title }) => ({
    subject: "Your appeal has been decided",
    paragraphs: ["Hello,", `${actor} looked again at what was removed of yours in ${community}. The explanation: “${title}”`],
    label: "Look at the decision",
  }),
};

export const notificationWords: Record<Language, NotificationWords> = { [Language.NL]: nl, [Language.EN]: en };
