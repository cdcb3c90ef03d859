import { laidOut, type LetterContent } from "../../../kernel/letterForm.ts";
import type { About, Composed, Desk, Letter } from "../../../kernel/mail.ts";
import type { Transaction } from "../../../kernel/transaction.ts";
import { mintToken } from "../accountRequest.commands.ts";
import { AccountRequest, AccountRequestKind } from "../accountRequest.entity.ts";
import type { Language } from "../language.ts";
import { Person } from "../person.entity.ts";
import { accountWords, type AccountWords } from "./words.ts";

function addressed(to: string, language: Language, content: (words: AccountWords) => LetterContent): Composed {
  const words = accountWords[language];
  return { to, ...laidOut(content(words), { language, signature: words.signature }) };
}

/** The answer to a request: the link that confirms it, or what stands in its way. Here, and only here, it shows whether there is an account. */
export const answerRequest: Letter = {
  name: "account.answerRequest",
  async compose(tx, { requestId }: About, { origin }: Desk) {
    const request = await tx.manager.findOneBy(AccountRequest, { id: requestId });
    if (!request) return null;
    const owner = await tx.manager.findOneBy(Person, { email: request.email });
    const language = owner?.language ?? request.language;
    const say = (content: (words: AccountWords) => LetterContent) => addressed(request.email, language, content);
    const drop = () => tx.manager.delete(AccountRequest, { id: request.id });
    const link = async (path: string, personId: string | null) => `${origin}${path}?token=${await mintToken(tx, request, personId)}`;

    if (request.kind === AccountRequestKind.PASSWORD_RESET) {
      if (owner) {
        const address = await link("/wachtwoord-herstellen", owner.id);
        return say((words) => words.resetPassword(address));
      }
      await drop();
      return null;
    }
    if (owner) {
      await drop();
      if (owner.id === request.personId) return null;
      return request.kind === AccountRequestKind.SIGN_UP
        ? say((words) => words.alreadyKnown(`${origin}/wachtwoord-vergeten`))
        : say((words) => words.emailTaken(`${origin}/inloggen`));
    }
    if (request.kind === AccountRequestKind.SIGN_UP) {
      const address = await link("/account-bevestigen", null);
      return say((words) => words.confirmSignUp(address));
    }
    const address = await link("/adres-bevestigen", request.personId);
    return say((words) => words.confirmEmail(address));
  },
};

/** A letter to a person about something that happened to their account, at the address that was kept for it, else at the one that they have when it is sent. */
function notice(name: string, content: (words: AccountWords, origin: string) => LetterContent): Letter {
  return {
    name,
    async compose(tx: Transaction, { personId, to }: About, { origin }: Desk) {
      const person = await tx.manager.findOneBy(Person, { id: personId });
      return person?.email ? addressed(to ?? person.email, person.language, (words) => content(words, origin)) : null;
    },
  };
}

export const emailChangeAsked = notice("account.emailChangeAsked", (words, origin) => words.emailChangeAsked(`${origin}/instellingen`));
export const passwordChanged = notice("account.passwordChanged", (words, origin) => words.passwordChanged(`${origin}/wachtwoord-vergeten`));
export const identityLinked = notice("account.identityLinked", (words, origin) => words.identityLinked(`${origin}/instellingen#inlogdiensten`));

export const accountLetters: readonly Letter[] = [answerRequest, emailChangeAsked, passwordChanged, identityLinked];
