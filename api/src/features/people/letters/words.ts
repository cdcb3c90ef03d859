import type { LetterContent } from "../../../kernel/letterForm.ts";
import { Language } from "../language.ts";

/** What the letters about accounts say. No word in them comes from whoever asked: a letter may reach somebody who asked for nothing. */
export interface AccountWords {
  signature: string;
  confirmSignUp(link: string): LetterContent;
  alreadyKnown(link: string): LetterContent;
  resetPassword(link: string): LetterContent;
  confirmEmail(link: string): LetterContent;
  emailTaken(link: string): LetterContent;
  emailChangeAsked(link: string): LetterContent;
  passwordChanged(link: string): LetterContent;
  identityLinked(link: string): LetterContent;
}

const nl: AccountWords = {
  signature: "Kenniskring",
  confirmSignUp: (address) => ({
    subject: "Bevestig je e-mailadres",
    paragraphs: ["Hallo,", "Je maakte een account aan op Kenniskring. Bevestig dat dit e-mailadres van jou is. Daarna kun je meteen verder."],
    button: { label: "Bevestig je e-mailadres", address },
    afterwards: [
      "De link werkt 24 uur, en één keer. Open hem in de browser waarin je het account aanmaakte: in een andere kies je daarna een nieuw wachtwoord.",
      "Heb je dit niet gevraagd? Dan hoef je niets te doen. Zonder bevestiging komt er geen account.",
    ],
  }),
  alreadyKnown: (address) => ({
    subject: "Je hebt al een account",
    paragraphs: [
      "Hallo,",
      "Iemand wilde met dit e-mailadres een account aanmaken op Kenniskring. Je hebt er al een, dus er is niets veranderd.",
      "Was jij het, en weet je je wachtwoord niet meer? Kies dan een nieuw wachtwoord.",
    ],
    button: { label: "Kies een nieuw wachtwoord", address },
    afterwards: ["Was jij het niet? Dan hoef je niets te doen."],
  }),
  resetPassword: (address) => ({
    subject: "Kies een nieuw wachtwoord",
    paragraphs: ["Hallo,", "Je vroeg om een nieuw wachtwoord voor Kenniskring. Kies het op deze pagina. Daarna ben je op al je andere apparaten uitgelogd."],
    button: { label: "Kies een nieuw wachtwoord", address },
    afterwards: ["De link werkt 24 uur, en één keer.", "Heb je dit niet gevraagd? Dan hoef je niets te doen. Je wachtwoord blijft zoals het is."],
  }),
  confirmEmail: (address) => ({
    subject: "Bevestig je nieuwe e-mailadres",
    paragraphs: ["Hallo,", "Je wilt dit e-mailadres gebruiken voor je account op Kenniskring. Bevestig dat het van jou is. Tot dan blijft je oude adres gelden."],
    button: { label: "Bevestig je nieuwe adres", address },
    afterwards: ["De link werkt 24 uur, en één keer. Je moet ervoor ingelogd zijn.", "Heb je dit niet gevraagd? Dan hoef je niets te doen."],
  }),
  emailTaken: (address) => ({
    subject: "Dit e-mailadres heeft al een account",
    paragraphs: ["Hallo,", "Iemand wilde dit e-mailadres gebruiken voor een account op Kenniskring. Er is al een account met dit adres, dus er is niets veranderd."],
    button: { label: "Log in met dit adres", address },
    afterwards: ["Was jij het niet? Dan hoef je niets te doen."],
  }),
  emailChangeAsked: (address) => ({
    subject: "Je e-mailadres wordt gewijzigd",
    paragraphs: [
      "Hallo,",
      "Iemand die was ingelogd met jouw account, vroeg om een ander e-mailadres. Zodra dat adres is bevestigd, log je daarmee in en niet meer met dit adres.",
    ],
    button: { label: "Bekijk je instellingen", address },
    afterwards: ["Was jij het niet? Kies dan meteen een ander wachtwoord."],
  }),
  passwordChanged: (address) => ({
    subject: "Je wachtwoord is gewijzigd",
    paragraphs: ["Hallo,", "Het wachtwoord van je account op Kenniskring is gewijzigd. Je bent op al je andere apparaten uitgelogd."],
    button: { label: "Kies een nieuw wachtwoord", address },
    afterwards: ["Was jij het? Dan hoef je niets te doen. Was jij het niet? Kies dan meteen een nieuw wachtwoord."],
  }),
  identityLinked: (address) => ({
    subject: "Je logt nu ook anders in",
    paragraphs: ["Hallo,", "Met je account op Kenniskring kun je vanaf nu ook inloggen via een inlogdienst, zoals die van je school. In je instellingen staat welke dat is."],
    button: { label: "Bekijk je inlogdiensten", address },
    afterwards: ["Was jij het? Dan hoef je niets te doen. Was jij het niet? Ontkoppel de inlogdienst dan in je instellingen en kies meteen een nieuw wachtwoord."],
  }),
};

const en: AccountWords = {
  signature: "Kenniskring",
  confirmSignUp: (address) => ({
    subject: "Confirm your e-mail address",
    paragraphs: ["Hello,", "You created an account on Kenniskring. Confirm that this e-mail address is yours. After that you can go straight on."],
    button: { label: "Confirm your e-mail address", address },
    afterwards: [
      "The link works for 24 hours, and once. Open it in the browser in which you created the account: in another you choose a new password afterwards.",
      "Did you not ask for this? Then you need do nothing. Without confirmation there will be no account.",
    ],
  }),
  alreadyKnown: (address) => ({
    subject: "You already have an account",
    paragraphs: [
      "Hello,",
      "Somebody tried to create an account on Kenniskring with this e-mail address. You already have one, so nothing has changed.",
      "Was it you, and have you forgotten your password? Then choose a new one.",
    ],
    button: { label: "Choose a new password", address },
    afterwards: ["Was it not you? Then you need do nothing."],
  }),
  resetPassword: (address) => ({
    subject: "Choose a new password",
    paragraphs: ["Hello,", "You asked for a new password for Kenniskring. Choose it on this page. After that you are signed out on all your other devices."],
    button: { label: "Choose a new password", address },
    afterwards: ["The link works for 24 hours, and once.", "Did you not ask for this? Then you need do nothing. Your password stays as it is."],
  }),
  confirmEmail: (address) => ({
    subject: "Confirm your new e-mail address",
    paragraphs: ["Hello,", "You want to use this e-mail address for your account on Kenniskring. Confirm that it is yours. Until then your old address stands."],
    button: { label: "Confirm your new address", address },
    afterwards: ["The link works for 24 hours, and once. You need to be signed in for it.", "Did you not ask for this? Then you need do nothing."],
  }),
  emailTaken: (address) => ({
    subject: "This e-mail address already has an account",
    paragraphs: ["Hello,", "Somebody wanted to use this e-mail address for an account on Kenniskring. There is an account with this address already, so nothing has changed."],
    button: { label: "Sign in with this address", address },
    afterwards: ["Was it not you? Then you need do nothing."],
  }),
  emailChangeAsked: (address) => ({
    subject: "Your e-mail address is being changed",
    paragraphs: [
      "Hello,",
      "Somebody who was signed in to your account asked for another e-mail address. As soon as that address is confirmed, you sign in with it and no longer with this one.",
    ],
    button: { label: "Look at your settings", address },
    afterwards: ["Was it not you? Then choose another password at once."],
  }),
  passwordChanged: (address) => ({
    subject: "Your password was changed",
    paragraphs: ["Hello,", "The password of your account on Kenniskring was changed. You are signed out on all your other devices."],
    button: { label: "Choose a new password", address },
    afterwards: ["Was it you? Then you need do nothing. Was it not you? Then choose a new password at once."],
  }),
  identityLinked: (address) => ({
    subject: "You can now sign in another way too",
    paragraphs: ["Hello,", "From now on you can also sign in to your account on Kenniskring through a sign-in service, such as that of your school. Your settings show which one."],
    button: { label: "Look at your sign-in services", address },
    afterwards: ["Was it you? Then you need do nothing. Was it not you? Then unlink the service in your settings and choose a new password at once."],
  }),
};

export const accountWords: Record<Language, AccountWords> = { [Language.NL]: nl, [Language.EN]: en };
