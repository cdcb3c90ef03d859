import { promisify } from "node:util";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection, { type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import { SECOND } from "../../kernel/clock.ts";
import { NotSent, type Transport } from "../../kernel/mail.ts";
import { messageOf, type MailMessage } from "./message.ts";

/** Together shorter than a stop may take. */
const PATIENCE = { connectionTimeout: 8 * SECOND, greetingTimeout: 8 * SECOND, socketTimeout: 12 * SECOND, dnsTimeout: 8 * SECOND };

interface Fault {
  code?: string;
  responseCode?: number;
}

/** Mail over SMTP. The server's words are not passed on: they name addresses. */
export function smtpTransport(url: string, from: string): Transport {
  const { auth, ...server } = parseConnectionUrl(url);
  const options = { ...server, ...PATIENCE } as SMTPConnectionOptions;
  const credentials = auth && { credentials: { user: String(auth.user), pass: String(auth.pass ?? "") } };
  return {
    async send(letter, id, at) {
      const message = await messageOf(letter, from, id, at);
      const connection = new SMTPConnection(options);
      const broken = new Promise<never>((_resolve, reject) => connection.on("error", reject));
      // It may break after we are done with it.
      broken.catch(() => undefined);
      await Promise.race([broken, greet(connection, credentials)]).catch((fault: Fault) => giveUp(connection, refusedGreeting(fault)));
      await Promise.race([broken, offer(connection, message)]).catch((fault: Fault) => giveUp(connection, refusedLetter(fault)));
      connection.quit();
    },
    close: () => undefined,
  };
}

async function greet(connection: SMTPConnection, auth: { credentials: { user: string; pass: string } } | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => connection.connect((fault) => (fault ? reject(fault) : resolve())));
  if (auth) await promisify(connection.login.bind(connection))(auth);
}

async function offer(connection: SMTPConnection, { envelope, raw }: MailMessage): Promise<void> {
  await promisify(connection.send.bind(connection))(envelope, raw);
}

function giveUp(connection: SMTPConnection, reason: NotSent): never {
  connection.close();
  throw reason;
}

/** Whatever the server says before it was offered a letter is about the server. */
function refusedGreeting({ code = "UNKNOWN", responseCode }: Fault): NotSent {
  return new NotSent(responseCode ? `SMTP ${responseCode}` : code, "later");
}

/** The server said no for good, or not now; or the line broke while the letter was on its way, and it may lie in the mailbox already. */
function refusedLetter({ code = "UNKNOWN", responseCode }: Fault): NotSent {
  if (!responseCode) return new NotSent(code, "unknown");
  return new NotSent(`SMTP ${responseCode}`, responseCode >= 500 ? "never" : "later");
}
