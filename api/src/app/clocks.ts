import { escalateJoinRequests } from "../features/admission/escalateJoinRequests.ts";
import { announceEnds } from "../features/memberships/announceEnds.ts";
import { MINUTE } from "../kernel/clock.ts";
import type { Runtime } from "../kernel/runtime.ts";

/** What happens because time passes, looked at every minute on every node: each job takes its rows under a lock. Answers how to stop. */
export function keepClocks(runtime: Runtime): () => Promise<void> {
  let running = Promise.resolve();
  const tick = () => {
    running = running.then(() => announceEnds(runtime)).then(() => escalateJoinRequests(runtime)).catch((error: unknown) => runtime.log.warn({ err: error }, "the clocks have to wait"));
  };
  tick();
  const timer = setInterval(tick, MINUTE).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
