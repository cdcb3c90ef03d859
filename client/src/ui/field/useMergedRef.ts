import { useCallback, type Ref } from "react";

function give<T>(ref: Ref<T> | undefined, value: T | null): void {
  if (typeof ref === "function") ref(value);
  else if (ref) ref.current = value;
}

/** One element for two who want to hold it. */
export function useMergedRef<T>(first: Ref<T> | undefined, second: Ref<T> | undefined): (value: T | null) => void {
  return useCallback(
    (value: T | null) => {
      give(first, value);
      give(second, value);
    },
    [first, second],
  );
}
