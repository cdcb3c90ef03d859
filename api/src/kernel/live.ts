import { SECOND } from "./clock.ts";
import type { Signal } from "./bus.ts";
import type { Context } from "./context.ts";
import { found } from "./errors.ts";

/** Access is looked after this often, whatever was announced; and at the very moment at which something ends by itself. */
const RECHECK_EVERY = 15 * SECOND;
const MOST_WAITING = 1000;

/** Events after which somebody may have lost access to what they follow. */
const ACCESS_EVENTS = new Set<Signal["name"]>(["membership.left", "membership.roleChanged", "session.ended"]);

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
  const waiting: S[] = [];
  let wake: () => void = () => undefined;
  let due = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const recheck = () => {
    due = true;
    wake();
  };
  const recheckInTime = async (at: Context) => {
    const wait = await untilRecheck(at);
    clearTimeout(timer);
    if (!ended) timer = setTimeout(recheck, wait).unref();
  };
  const silence = context.runtime.bus.listen((signal) => {
    if (accept(signal) && waiting.length < MOST_WAITING) waiting.push(signal);
    if (mayEndAccess(signal, context.viewer)) due = true;
    wake();
  });
  const end = () => {
    ended = true;
    clearTimeout(timer);
    silence();
    wake();
  };

  async function* follow(): AsyncGenerator<S, void, undefined> {
    while (!ended) {
      if (waiting.length === 0 && !due) await new Promise<void>((resolve) => (wake = resolve));
      const looksAgain = due;
      due = false;
      const item = waiting.shift();
      if (ended || !(item || looksAgain)) continue;
      const fresh = await context.refresh();
      if (!fresh || !(await mayFollow(fresh))) return;
      if (looksAgain) await recheckInTime(fresh);
      if (item) yield item;
    }
  }

  try {
    found((await mayFollow(context)) || null);
    await recheckInTime(context);
  } catch (error) {
    end();
    throw error;
  }
  return interruptible(follow(), end);
}

function mayEndAccess({ name, payload }: Signal, viewer: Context["viewer"]): boolean {
  return ACCESS_EVENTS.has(name) && (!("personId" in payload) || payload.personId === viewer?.id);
}

/** How long until access is to be looked after again: a date that comes before that is met at the millisecond. */
async function untilRecheck({ runtime, viewer, now }: Context): Promise<number> {
  const often = runtime.recheckAccessEvery ?? RECHECK_EVERY;
  const endsAt = viewer && (await runtime.accessEndsAt(viewer.id, now));
  return endsAt ? Math.min(often, Math.max(1, endsAt.getTime() - now.getTime())) : often;
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
