import { useCallback, useRef, useState } from "react";
import { failureOf, type Failure } from "./failure";

/** The button under a list: fetches the next rows once, says so while it does, and can be pressed again when it failed. */
export function usePaging(fetchAfter: (cursor: string) => Promise<unknown>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const busy = useRef(false);

  const more = useCallback(
    async (cursor: string | null) => {
      if (busy.current || cursor === null) return;
      busy.current = true;
      setPending(true);
      setFailure(null);
      try {
        await fetchAfter(cursor);
      } catch (error) {
        setFailure(failureOf(error));
      } finally {
        busy.current = false;
        setPending(false);
      }
    },
    [fetchAfter],
  );
  return { more, pending, failure };
}
