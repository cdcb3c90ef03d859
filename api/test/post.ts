import { SMTPServer } from "smtp-server";
import { openPost } from "../src/app/mail/openPost.ts";
import type { World } from "./world.ts";

/** A mail as it arrived: its lines as they travelled. */
export interface Arrived {
  to: string[];
  raw: string;
  /** The text part and the headers without line folding or transfer encoding. */
  text: string;
}

/** A real mail server, and a postman who brings it what was written. */
export async function openMailbox(world: World) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, text: readable(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  const postman = openPost(world.runtime, { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: "Kenniskring <kring@kenniskring.example>", mailFolder: "" }, "https://kenniskring.example");
  return {
    arrived,
    /** Hands all that was announced to the processors, and all that was written to the mail server; what arrived since the last time. */
    async deliver(): Promise<Arrived[]> {
      await world.drain();
      const before = arrived.length;
      await postman.drain();
      return arrived.slice(before);
    },
    async close() {
      await postman.stop();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

const decoded = (text: string) => text.replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));

function readable(raw: string): string {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  const subject = head.replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_whole, encoded: string) => decoded(encoded.replaceAll("_", " ")));
  return subject + decoded(raw.slice(end).replace(/=\r\n/g, ""));
}
