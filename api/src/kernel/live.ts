import { SECOND } from "./clock.ts";
import type { Signal } from "./bus.ts";
import type { Context } from "./context.ts";
import { found } from "./errors.ts";

/** Access that ends by a date has no event of its own: it is looked after this often. */
const RECHECK_EVERY = 15 * SECOND;
const MOST_WAITING = 1000;

/** Events after which somebody may have lost access to what they follow. */
const ACCESS_EVENTS = new Set<Signal["name"]>(["membership.left", "session.ended"]);

interface Watch<S extends Signal> {
  /** Whether this is one to tell of. */
  accept(signal: Signal): signal is S;
  /** Whether the viewer may follow this, asked anew for every event and whenever access may have ended. */
  mayFollow(context: Context): Promise<boolean>;
}

/**
 * The signals that somebody follows, for as long as they may: every one is preceded by the question whether they still do, with the
 * rights of that moment. When they do not, the stream ends.
 */
export async function watch<S extends Signal>(context: Context, { accept, mayFollow }: Watch<S>): Promise<AsyncIterableIterator<S>> {
  found((await mayFollow(context)) || null);
  const waiting = new Waiting<S | null>();
  const silence = context.runtime.bus.listen((signal) => {
    if (accept(signal)) waiting.add(signal);
    else if (ACCESS_EVENTS.has(signal.name)) waiting.add(null);
  });
  const timer = setInterval(() => waiting.add(null), RECHECK_EVERY).unref();
  const end = (): IteratorResult<S> => {
    clearInterval(timer);
    silence();
    waiting.close();
    return { value: undefined, done: true };
  };
  // Not a generator: its return() would wait for the next event before it let go of the bus.
  const stream: AsyncIterableIterator<S> = {
    async next() {
      for (;;) {
        const item = await waiting.take();
        if (item === undefined) return end();
        const fresh = await context.refresh();
        if (!fresh || !(await mayFollow(fresh))) return end();
        if (item) return { value: item, done: false };
      }
    },
    return: async () => end(),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** What came in and was not yet taken; who takes waits until there is something, or until it is closed (undefined). */
class Waiting<T> {
  #items: T[] = [];
  #taker: ((item: T | undefined) => void) | null = null;
  #closed = false;

  add(item: T): void {
    if (this.#taker) this.#give(item);
    else if (this.#items.length < MOST_WAITING) this.#items.push(item);
  }

  take(): Promise<T | undefined> {
    if (this.#closed) return Promise.resolve(undefined);
    if (this.#items.length > 0) return Promise.resolve(this.#items.shift());
    return new Promise((resolve) => (this.#taker = resolve));
  }

  close(): void {
    this.#closed = true;
    this.#items = [];
    this.#give(undefined);
  }

  #give(item: T | undefined): void {
    const taker = this.#taker;
    this.#taker = null;
    taker?.(item);
  }
}
