import type { Signal } from "./bus.ts";
import type { Runtime } from "./runtime.ts";

interface Options {
  /** What the log calls this work. */
  name: string;
  /** Looks for work without being woken after so many milliseconds: what another node wrote, or what fell due. */
  poll: number;
  /** Whether a signal on the bus means that there may be work. */
  wakes: (signal: Signal) => boolean;
  /** Does one piece; answers whether there was any. */
  work: () => Promise<boolean>;
}

/** Does a work piece by piece, one at a time, whenever there may be some, until nothing is left of it. */
export class Rounds {
  readonly #runtime: Runtime;
  readonly #options: Options;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #silence: () => void = () => undefined;
  #wanted = false;
  #stopped = false;

  constructor(runtime: Runtime, options: Options) {
    this.#runtime = runtime;
    this.#options = options;
  }

  start(): void {
    this.#silence = this.#runtime.bus.listen((signal) => this.#options.wakes(signal) && this.#wake());
    this.#timer = setInterval(() => this.#wake(), this.#options.poll).unref();
    this.#wake();
  }

  /** Settles when the piece under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#silence();
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  #wake(): void {
    if (this.#wanted || this.#stopped) return;
    this.#wanted = true;
    this.#running = this.#running.then(async () => {
      this.#wanted = false;
      try {
        while (!this.#stopped && (await this.#options.work()));
      } catch (error) {
        this.#runtime.log.error({ err: error }, `${this.#options.name}: a round failed; it is tried again`);
      }
    });
  }
}
