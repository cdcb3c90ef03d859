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
  accept: (signal: Signal) => signal is S;
  /** Whether the viewer may follow this, asked anew for every event and whenever access may have ended. */
  mayFollow: (context: Context) => Promise<boolean>;
}

/**
 * The signals that somebody follows, for as long as they may: every one is preceded by the question whether they still do, with the
 * rights of that moment. When they do not, the stream ends.
 */
export async function watch<S extends Signal>(context: Context, { accept, mayFollow }: Watch<S>): Promise<AsyncGenerator<S, void, undefined>> {
  const waiting: (S | null)[] = [];
  let wake: () => void = () => undefined;
  let ended = false;
  const tell = (item: S | null) => {
    if (waiting.length < MOST_WAITING) waiting.push(item);
    wake();
  };
  const silence = context.runtime.bus.listen((signal) => {
    if (accept(signal)) tell(signal);
    else if (ACCESS_EVENTS.has(signal.name)) tell(null);
  });
  const timer = setInterval(() => tell(null), context.runtime.recheckAccessEvery ?? RECHECK_EVERY).unref();
  const end = () => {
    ended = true;
    clearInterval(timer);
    silence();
    wake();
  };

  async function* follow(): AsyncGenerator<S, void, undefined> {
    while (!ended) {
      if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const item = waiting.shift();
      if (ended || item === undefined) continue;
      const fresh = await context.refresh();
      if (!fresh || !(await mayFollow(fresh))) return;
      if (item) yield item;
    }
  }

  try {
    found((await mayFollow(context)) || null);
  } catch (error) {
    end();
    throw error;
  }
  return interruptible(follow(), end);
}

/**
 * A generator that ends at once when its reader turns away. By itself it would first wait for the next thing to tell, perhaps for ever,
 * and keep all that it holds.
 */
export function interruptible<T>(generator: AsyncGenerator<T, void, undefined>, end: () => void): AsyncGenerator<T, void, undefined> {
  const next = generator.next.bind(generator);
  const leave = generator.return.bind(generator);
  return Object.assign(generator, {
    next: () =>
      next().then(
        (result) => {
          if (result.done) end();
          return result;
        },
        (error: unknown) => {
          end();
          throw error;
        },
      ),
    return: () => {
      end();
      return leave();
    },
  });
}
