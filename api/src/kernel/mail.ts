import { after, DAY } from "./clock.ts";
import { newId } from "./ids.ts";
import { CHANNEL, type EventName, type Fact } from "./outbox.ts";
import { goes, MACHINERY } from "./personalData.ts";
import { sql, type Transaction } from "./transaction.ts";

declare module "./outbox.ts" {
  interface DomainEvents {
    /** Never in the outbox: it only wakes whoever sends. */
    "mail.written": Record<string, never>;
  }
}

/** The ids of what a letter tells of. */
export type About = Record<string, string>;

/** A letter in words, to one address. */
export interface Composed {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Header lines beyond the usual ones, such as those of one-click unsubscribe. */
  headers?: Record<string, string>;
}

export interface Desk {
  /** Where people reach the product: what links begin with. */
  origin: string;
}

/**
 * What a feature can write to somebody. It is composed at the moment of sending, so that it says what is true then and what its reader may
 * know then; null where nothing is left to say.
 */
export interface Letter {
  name: string;
  compose(tx: Transaction, about: About, desk: Desk): Promise<Composed | null>;
}

interface NewMail {
  letter: Letter;
  /** The id of whoever it is for; with the event it is the key under which it goes out once. */
  recipient: string;
  about: About;
}

const WRITE = `
  WITH mail AS (
    INSERT INTO mails (id, created_at, key, letter, about, next_try_at) VALUES ($1, $2, $3, $4, $5, $2) ON CONFLICT (key) DO NOTHING RETURNING id
  )
  SELECT pg_notify('${CHANNEL}', '{"name":"mail.written","payload":{}}') FROM mail`;

/** Puts a letter in the post because of a fact. The past that an import brings is never mailed. */
export async function writeMail<N extends EventName>(tx: Transaction, fact: Fact<N>, { letter, recipient, about }: NewMail): Promise<void> {
  if (fact.historical) return;
  await sql(tx, WRITE, [newId(tx.at), tx.at, `${fact.id}:${recipient}:mail`, letter.name, JSON.stringify(about)]);
}

const READDRESS = `UPDATE mails SET about = about || jsonb_build_object('to', $3::text) WHERE letter = $1 AND about->>'personId' = $2 AND next_try_at IS NOT NULL`;

/** A letter to a person that still waits goes to this address, whatever becomes of theirs; the letter knows it as `to`. */
export async function keepAddress(tx: Transaction, { name }: Letter, personId: string, to: string): Promise<void> {
  await sql(tx, READDRESS, [name, personId, to]);
}

/** How long it is known that a letter went out: long enough that its event is not told anew. */
const REMEMBERED = 7 * DAY;

/** What went out, or was given up, long ago. */
export async function forgetOldMails(tx: Transaction): Promise<void> {
  await sql(tx, "DELETE FROM mails WHERE created_at <= $1 AND next_try_at IS NULL", [after(tx.at, -REMEMBERED)]);
}

/** The mail server's answer, or its silence. */
export class NotSent extends Error {
  readonly code: string;
  /** `never`: another try would be refused alike. `unknown`: it may have arrived, so it is not tried again. */
  readonly again: "later" | "never" | "unknown";

  constructor(code: string, again: NotSent["again"]) {
    super(`a mail was not sent (${code})`);
    this.name = "NotSent";
    this.code = code;
    this.again = again;
  }
}

/** Brings a letter to a mail server, or to whatever stands in for one. Throws NotSent. */
export interface Transport {
  send(letter: Composed, id: string, at: Date): Promise<void>;
  close(): void;
}

/** No words, and no address but one that its reader had when it was written: those exist in the mail itself only. */
export const mailData = goes(
  "mails",
  { created_at: { given: true }, letter: { given: true }, key: MACHINERY, about: MACHINERY, error: MACHINERY },
  "split_part(r.key, ':', 2) = $1::text",
);
