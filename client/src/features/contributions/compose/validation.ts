import * as z from "zod/mini";
import type { ContributionKind } from "../../../gql/graphql";
import { fault } from "../../../lib/faults";
import { limits } from "../../../lib/limits";

/** As the server counts: trimmed. */
function text({ min = 0, max }: { min?: number; max: number }) {
  const within = z.string().check(z.trim(), z.maxLength(max, fault("text.too_long", { max })));
  if (min === 0) return within;
  const filled = within.check(z.minLength(1, fault("text.required")));
  return min === 1 ? filled : filled.check(z.refine((value) => value.length === 0 || value.length >= min, fault("text.too_short", { min })));
}

const webAddress = text(limits.sourceUrl).check(z.refine((value) => value === "" || /^https?:\/\/[^\s/]+\.[^\s/]+\S*$/i.test(value), fault("text.url")));

function year(thisYear: number) {
  const max = thisYear + 1;
  const { min } = limits.sourceYear;
  const inRange = (value: string) => value === "" || (/^\d{4}$/.test(value) && Number(value) >= min && Number(value) <= max);
  return z.string().check(z.trim(), z.refine(inRange, fault("text.number", { min, max })));
}

const anything = z.string();
const tag = text({ min: 1, max: limits.tags.length });
const source = z.object({ id: z.string(), title: z.string(), kind: z.custom<ContributionKind>() });

export function composeSchema(kind: ContributionKind, thisYear: number) {
  const experience = kind === "EXPERIENCE";
  const theory = kind === "THEORY";
  const step = text({ min: experience ? 1 : 0, max: limits.step.max });

  return z.object({
    title: text(limits.title),
    body: text({ min: experience ? 0 : 1, max: limits.body.max }),
    context: step,
    approach: step,
    result: step,
    source: text({ min: theory ? 1 : 0, max: limits.source.max }),
    sourceUrl: theory ? webAddress : anything,
    sourceYear: theory ? year(thisYear) : anything,
    tags: z.array(tag).check(z.maxLength(limits.tags.max, fault("text.too_many", { max: limits.tags.max }))),
    derivesFrom: z.array(source).check(z.maxLength(limits.derivesFrom.max, fault("text.too_many", { max: limits.derivesFrom.max }))),
  });
}
