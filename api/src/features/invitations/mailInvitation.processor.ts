import { writeMail } from "../../kernel/mail.ts";
import type { Processor } from "../../kernel/outbox.ts";
import "./events.ts";
import { invitationLetter } from "./letters/invitationLetter.ts";

/** Writes to whoever was invited. */
export const mailInvitation: Processor<"invitation.sent"> = {
  name: "mailInvitation",
  on: ["invitation.sent"],
  async handle(tx, facts) {
    for (const fact of facts) {
      const { invitationId } = fact.payload;
      await writeMail(tx, fact, { letter: invitationLetter, recipient: invitationId, about: { invitationId } });
    }
  },
};
