import MailComposer from "nodemailer/lib/mail-composer";
import type { Composed } from "../../kernel/mail.ts";

/** A letter as it travels, and between which addresses. */
export interface MailMessage {
  raw: Buffer;
  envelope: { from: string; to: string[] };
}

/** The Message-ID is the mail's own, so that a mailbox that gets it twice can tell. */
export async function messageOf({ to, subject, text, html, headers }: Composed, from: string, id: string, date: Date): Promise<MailMessage> {
  const domain = /@([^<>@\s]+?)>?$/.exec(from)?.[1] ?? "localhost";
  const node = new MailComposer({
    from,
    to: { name: "", address: to },
    subject,
    text,
    html,
    date,
    messageId: `<${id}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated", ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = node.getEnvelope();
  return { raw: await node.build(), envelope: { from: envelope.from || "", to: [to] } };
}
