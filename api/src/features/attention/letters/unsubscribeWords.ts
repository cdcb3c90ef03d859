import { Language } from "../../people/language.ts";
import type { NotificationKind } from "../notification.entity.ts";

interface UnsubscribeWords {
  title: string;
  about: Record<NotificationKind, string>;
  ask(about: string): string;
  button: string;
  done(about: string): string;
  settings: string;
  unknown: string;
}

const nl: UnsubscribeWords = {
  title: "Geen mail meer",
  about: {
    QUESTION_ANSWERED: "antwoorden op je vragen",
    ANSWER_ACCEPTED: "antwoorden van jou die hielpen",
    MENTIONED: "berichten waarin iemand je noemt",
    APPLICATION_RECEIVED: "nieuwe aanvragen",
    APPLICATION_ANSWERED: "antwoorden van aanvragers",
    APPLICATION_QUESTION: "vragen over je aanvraag",
    APPLICATION_DECIDED: "beslissingen over je aanvraag",
    INVITATION_ACCEPTED: "uitnodigingen die zijn aangenomen",
    DATA_EXPORT_READY: "gegevens die voor je klaarstaan",
    ROLE_CHANGED: "je rol in een kring",
    MEMBERSHIP_REMOVED: "het einde van je deelname",
    COMMUNITY_ORPHANED: "kringen zonder onderwerpbeheerder",
    CONTENT_REPORTED: "wat er is gemeld",
    REPORT_DISMISSED: "wat jij meldde en blijft staan",
    REPORT_UPHELD: "wat jij meldde en weg is",
    CONTENT_REMOVED: "wat van jou is verwijderd",
    APPEAL_RECEIVED: "bezwaren",
    APPEAL_DECIDED: "beslissingen over je bezwaar",
  },
  ask: (about) => `Wil je geen mail meer over ${about}?`,
  button: "Meld me af",
  done: (about) => `Je krijgt geen mail meer over ${about}. In Kenniskring zelf zie je het nog wel.`,
  settings: "Naar je instellingen",
  unknown: "Deze link werkt niet (meer). In je instellingen kies je waarover je mail krijgt.",
};

const en: UnsubscribeWords = {
  title: "No more mail",
  about: {
    QUESTION_ANSWERED: "answers to your questions",
    ANSWER_ACCEPTED: "answers of yours that helped",
    MENTIONED: "texts in which somebody mentions you",
    APPLICATION_RECEIVED: "new applications",
    APPLICATION_ANSWERED: "answers of applicants",
    APPLICATION_QUESTION: "questions about your application",
    APPLICATION_DECIDED: "decisions on your application",
    INVITATION_ACCEPTED: "invitations that were accepted",
    DATA_EXPORT_READY: "data that is ready for you",
    ROLE_CHANGED: "your role in a community",
    MEMBERSHIP_REMOVED: "the end of your membership",
    COMMUNITY_ORPHANED: "communities without a facilitator",
    CONTENT_REPORTED: "what was reported",
    REPORT_DISMISSED: "what you reported and stays",
    REPORT_UPHELD: "what you reported and is gone",
    CONTENT_REMOVED: "what was removed of yours",
    APPEAL_RECEIVED: "appeals",
    APPEAL_DECIDED: "decisions on your appeal",
  },
  ask: (about) => `Do you want no more mail about ${about}?`,
  button: "Unsubscribe",
  done: (about) => `You will get no more mail about ${about}. In Kenniskring itself you still see it.`,
  settings: "To your settings",
  unknown: "This link does not work (any more). In your settings you choose what you get mail about.",
};

export const unsubscribeWords: Record<Language, UnsubscribeWords> = { [Language.NL]: nl, [Language.EN]: en };
