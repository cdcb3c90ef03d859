const CEILING = 25_000;
const SAME_SIGNAL = 1000;
const ORPHAN_CHECK = 500;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Calls back when the process that started us is gone. Neither npm nor `sh` passes every signal on, so a server that only waited for one
 * would live on, holding the port and the data folder. Started by hand or by a service manager, we may well outlive our parent.
 */
export function stopWhenOrphaned(stop: () => void): void {
  if (process.connected) {
    process.once("disconnect", stop);
    process.channel?.unref();
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, ORPHAN_CHECK).unref();
}

/** Closes what was opened, the last first, when we are told to stop or lose our parent. */
export class Lifecycle {
  readonly #say: (line: string) => void;
  readonly #open: { name: string; close: () => unknown }[] = [];
  #stopping: Promise<void> | undefined;
  #signalledAt = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
    for (const signal of SIGNALS) process.on(signal, () => this.#signalled());
    stopWhenOrphaned(() => void this.stop());
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** To be called before waiting for something slow to open, so that a stop meanwhile does not leave it behind. */
  closing(name: string, close: () => unknown): void {
    this.#open.push({ name, close });
  }

  /** Closes all and ends the process. */
  stop(exitCode = 0): Promise<void> {
    this.#stopping ??= this.#stop(exitCode);
    return this.#stopping;
  }

  #signalled(): void {
    if (this.#stopping && performance.now() - this.#signalledAt > SAME_SIGNAL) process.exit(1);
    // A terminal, npm and our starter may each hand on the same one.
    if (!this.#stopping) this.#signalledAt = performance.now();
    void this.stop();
  }

  async #stop(exitCode: number): Promise<void> {
    setTimeout(() => {
      this.#say(`Stopping takes too long (${this.#open.at(-1)?.name ?? "the last step"}); ending now.`);
      process.exit(1);
    }, CEILING).unref();
    for (let step = this.#open.at(-1); step; step = this.#open.at(-1)) {
      try {
        await step.close();
      } catch (error) {
        exitCode = 1;
        this.#say(`Closing ${step.name} failed: ${error instanceof Error ? error.message : String(error)}`);
      }
      this.#open.splice(this.#open.indexOf(step), 1);
    }
    process.exit(exitCode);
  }
}
