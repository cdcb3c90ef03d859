import { writeMail, type Letter } from "../../kernel/mail.ts";
import type { Fact, Processor } from "../../kernel/outbox.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { AccountRequestKind } from "./accountRequest.entity.ts";
import { answerRequest, emailChangeAsked, identityLinked, passwordChanged } from "./letters/accountLetters.ts";

type Notice = "password.changed" | "identity.linked";
type Event = "accountRequest.made" | Notice;

const NOTICES: Record<Notice, Letter> = { "password.changed": passwordChanged, "identity.linked": identityLinked };

/** Writes to whoever asked for something about an account, and to whose account it is about. */
export const mailAboutAccount: Processor<Event> = {
  name: "mailAboutAccount",
  on: ["accountRequest.made", "password.changed", "identity.linked"],
  async handle(tx, facts) {
    for (const fact of facts) {
      if (isNotice(fact)) await tell(tx, fact, NOTICES[fact.name], fact.payload.personId);
      else await answer(tx, fact as Fact<"accountRequest.made">);
    }
  },
};

async function answer(tx: Transaction, fact: Fact<"accountRequest.made">): Promise<void> {
  const { requestId, kind, personId } = fact.payload;
  await writeMail(tx, fact, { letter: answerRequest, recipient: requestId, about: { requestId } });
  if (kind === AccountRequestKind.EMAIL_CHANGE && personId) await tell(tx, fact, emailChangeAsked, personId);
}

function tell(tx: Transaction, fact: Fact<Event>, letter: Letter, personId: string): Promise<void> {
  return writeMail(tx, fact, { letter, recipient: personId, about: { personId } });
}

function isNotice(fact: Fact<Event>): fact is Fact<Notice> {
  return fact.name in NOTICES;
}
