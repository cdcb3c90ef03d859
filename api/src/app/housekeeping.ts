import { HOUR } from "../kernel/clock.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { forgetOldKeys } from "./idempotency.ts";

/** What nobody waits for: done at the start and every hour after, on every node without harm. Answers how to stop. */
export function keepHouse(runtime: Runtime): () => void {
  const tidy = () => void forgetOldKeys(runtime).catch((error: unknown) => runtime.log.warn({ err: error }, "tidying up has to wait"));
  tidy();
  const timer = setInterval(tidy, HOUR).unref();
  return () => clearInterval(timer);
}
