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
export async function* watch<S extends Signal>(context: Context, { accept, mayFollow }: Watch<S>): AsyncGenerator<S, void, undefined> {
  found((await mayFollow(context)) || null);
  const waiting: (S | null)[] = [];
  let wake: () => void = () => undefined;
  const tell = (item: S | null) => {
    if (waiting.length < MOST_WAITING) waiting.push(item);
    wake();
  };
  const silence = context.runtime.bus.listen((signal) => {
    if (accept(signal)) tell(signal);
    else if (ACCESS_EVENTS.has(signal.name)) tell(null);
  });
  const timer = setInterval(() => tell(null), RECHECK_EVERY).unref();
  try {
    for (;;) {
      if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const item = waiting.shift() ?? null;
      const fresh = await context.refresh();
      if (!fresh || !(await mayFollow(fresh))) return;
      if (item) yield item;
    }
  } finally {
    clearInterval(timer);
    silence();
  }
}
