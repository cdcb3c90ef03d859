import { useEffect, useState } from "react";
import { keyOf, type DraftPlace } from "./localDraft";

/** Whether another tab of this browser writes at the same draft: the last of the two to type is what is kept. */
export function useOtherTab({ person, community, kind }: DraftPlace): boolean {
  const [writes, setWrites] = useState(false);
  const key = keyOf({ person, community, kind });

  useEffect(() => {
    const look = (event: StorageEvent) => {
      if (event.key === key) setWrites(event.newValue !== null);
    };
    window.addEventListener("storage", look);
    return () => window.removeEventListener("storage", look);
  }, [key]);
  return writes;
}
