import { after, MINUTE, SECOND } from "./clock.ts";
import { NotSent, type About, type Composed, type Desk, type Letter, type Transport } from "./mail.ts";
import { Rounds } from "./rounds.ts";
import type { Runtime } from "./runtime.ts";
import { inTransaction, sql, within, type Transaction } from "./transaction.ts";

const POLL = 10 * SECOND;
const MOST_ATTEMPTS = 10;
const FIRST_WAIT = 15 * SECOND;
const LONGEST_WAIT = 120 * MINUTE;

const NEXT = `
  SELECT id, letter, about, attempts FROM mails WHERE next_try_at <= $1
  ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

interface Mail {
  id: string;
  letter: string;
  about: About;
  attempts: number;
}

type Handed = Mail & { composed: Composed };

interface Options extends Desk {
  transport: Transport;
  letters: readonly Letter[];
}

/**
 * Brings what was written to the mail server, each letter at most once. Before a letter leaves, the database keeps that it does: should
 * we die before its answer is kept too, nobody sends it again. Only what the server plainly did not take is tried later.
 */
export class Postman {
  readonly #runtime: Runtime;
  readonly #options: Options;
  readonly #letters: Map<string, Letter>;
  readonly #rounds: Rounds;

  constructor(runtime: Runtime, options: Options) {
    this.#runtime = runtime;
    this.#options = options;
    this.#letters = new Map(options.letters.map((letter) => [letter.name, letter]));
    this.#rounds = new Rounds(runtime, { name: "mail", poll: POLL, wakes: ({ name }) => name === "mail.written", work: () => this.#one() });
  }

  start(): void {
    this.#rounds.start();
  }

  async stop(): Promise<void> {
    await this.#rounds.stop();
    this.#options.transport.close();
  }

  /** Sends until nothing is due: for tests. */
  async drain(): Promise<void> {
    while (await this.#one());
  }

  /** One letter; answers whether there was any. */
  async #one(): Promise<boolean> {
    const handed = await inTransaction(this.#runtime, (tx) => this.#take(tx));
    if (handed === null || handed === "settled") return handed !== null;
    const { id, composed, attempts } = handed;
    try {
      await this.#options.transport.send(composed, id, this.#runtime.clock.now());
      await inTransaction(this.#runtime, (tx) => sql(tx, "UPDATE mails SET done_at = $2, error = NULL WHERE id = $1", [id, tx.at]));
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      await inTransaction(this.#runtime, (tx) => this.#failed(tx, id, attempts, error.code, error.again));
    }
    return true;
  }

  /** Takes the next letter out of the queue and makes its words; after this it goes out, or is lost, but never goes out twice. */
  async #take(tx: Transaction): Promise<Handed | "settled" | null> {
    const [mail] = await sql<Mail>(tx, NEXT, [tx.at]);
    if (!mail) return null;
    const { id } = mail;
    const attempts = mail.attempts + 1;
    let composed: Composed | null;
    try {
      composed = await within(this.#runtime, tx.manager, (savepoint) => this.#compose(savepoint, mail), { at: tx.at });
    } catch (error) {
      this.#runtime.log.error({ err: error, mail: id, letter: mail.letter }, "mail: a letter could not be composed");
      await this.#failed(tx, id, attempts, "COMPOSE", "later");
      return "settled";
    }
    if (!composed) {
      await sql(tx, "UPDATE mails SET done_at = $2, next_try_at = NULL WHERE id = $1", [id, tx.at]);
      return "settled";
    }
    await sql(tx, "UPDATE mails SET handed_at = $2, attempts = $3, next_try_at = NULL WHERE id = $1", [id, tx.at, attempts]);
    return { ...mail, attempts, composed };
  }

  async #compose(tx: Transaction, { letter, about }: Mail): Promise<Composed | null> {
    const known = this.#letters.get(letter);
    if (!known) throw new Error(`nobody writes the letter ${letter}`);
    return known.compose(tx, about, this.#options);
  }

  async #failed(tx: Transaction, id: string, attempts: number, code: string, again: NotSent["again"]): Promise<void> {
    const retried = again === "later" && attempts < MOST_ATTEMPTS;
    const next = retried ? after(tx.at, Math.min(FIRST_WAIT * 4 ** (attempts - 1), LONGEST_WAIT)) : null;
    this.#runtime.log[retried ? "warn" : "error"]({ mail: id, code, attempts }, retried ? "mail: not sent yet" : "mail: given up");
    await sql(tx, "UPDATE mails SET attempts = $2, next_try_at = $3, error = $4 WHERE id = $1", [id, attempts, next, code]);
  }
}
