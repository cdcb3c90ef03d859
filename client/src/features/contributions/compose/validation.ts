import { z } from "zod";
import type { ContributionKind } from "../../../gql/graphql";
import { fault } from "../../../lib/faults";
import { limits } from "../../../lib/limits";

/** As the server counts: trimmed. */
function text({ min = 0, max }: { min?: number; max: number }) {
  const within = z.string().trim().max(max, fault("text.too_long", { max }));
  if (min === 0) return within;
  const filled = within.min(1, fault("text.required"));
  return min === 1 ? filled : filled.refine((value) => value.length === 0 || value.length >= min, fault("text.too_short", { min }));
}

const webAddress = text(limits.sourceUrl).refine((value) => value === "" || /^https?:\/\/[^\s/]+\S*$/i.test(value), fault("text.url"));

function year(thisYear: number) {
  const max = thisYear + 1;
  const { min } = limits.sourceYear;
  return z
    .string()
    .trim()
    .refine((value) => value === "" || (/^\d{4}$/.test(value) && Number(value) >= min && Number(value) <= max), fault("text.number", { min, max }));
}

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
    sourceUrl: theory ? webAddress : z.string(),
    sourceYear: theory ? year(thisYear) : z.string(),
    tags: z.array(text({ min: 1, max: limits.tags.length })).max(limits.tags.max, fault("text.too_many", { max: limits.tags.max })),
    derivesFrom: z.array(z.object({ id: z.string(), title: z.string(), kind: z.custom<ContributionKind>() })).max(limits.derivesFrom.max, fault("text.too_many", limits.derivesFrom)),
  });
}
