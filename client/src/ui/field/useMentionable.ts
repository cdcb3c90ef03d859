import { useEffect, useEffectEvent, useState } from "react";
import { fits, type Asked, type FindMentionable, type Mentionable } from "./mentions";

/** Long enough that a hurried typist asks once. */
const PAUSE = 150;

interface Found extends Asked {
  people: Mentionable[];
  failed: boolean;
}

/** Whoever is not found by these letters is not found by more of them: the rest of the sentence asks for nobody. */
function answers(found: Found | null, { from, text }: Asked): boolean {
  if (found?.from !== from) return false;
  return found.text === text || (found.people.length === 0 && !found.failed && text.startsWith(found.text));
}

/** Who fits what was asked; until the answer comes, those found before who still fit. Where none comes, nobody. */
export function useMentionable(asked: Asked | null, find: FindMentionable): { people: Mentionable[]; settled: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  const ask = useEffectEvent(find);
  const from = asked?.from ?? -1;
  const text = asked?.text.trim() ?? "";
  const settled = asked !== null && answers(found, { from, text });

  useEffect(() => {
    if (from < 0 || settled) return;
    let wanted = true;
    const keep = (people: Mentionable[], failed: boolean) => wanted && setFound({ from, text, people, failed });
    const timer = setTimeout(() => {
      ask(text).then((people) => keep(people, false), () => keep([], true));
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [from, text, settled]);

  if (!asked || !found) return { people: [], settled };
  return { people: settled ? found.people : found.people.filter(({ name }) => fits(name, text)), settled };
}
