import { useCallback, useState } from "react";
import { forget, readStored, store } from "../../lib/storage";
import { emptyApplication, type ApplyValues } from "./applyValues";

/** What somebody is writing to be let in: it stays in the browser until it was sent. */
export function useApplication(community: string) {
  const key = `kenniskring.apply.${community}`;
  const [values, setValues] = useState<ApplyValues>(() => ({ ...emptyApplication, ...readStored<ApplyValues>(key) }));
  const [kept, setKept] = useState(false);

  const write = useCallback(
    (change: Partial<ApplyValues>) => {
      const next = { ...values, ...change };
      setValues(next);
      setKept(store(key, next));
    },
    [key, values],
  );
  const clear = useCallback(() => forget(key), [key]);
  return { values, kept, write, clear };
}
