import { z } from "zod";
import { optionalText, requiredText, wholeNumber } from "../../kernel/input.ts";
import { ContributionKind } from "./contribution.entity.ts";
import { LIMITS } from "./limits.ts";
import { mentionedIn, MOST_MENTIONED } from "./mention.text.ts";

/** One word is one tag, however it was typed: capitals, spaces and the two ways to write an accent do not count. */
export function tagOf(written: string): string {
  return written.replaceAll("\0", "").normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

const tag = requiredText({ max: LIMITS.tag }).transform(tagOf);
const distinct = (written: string[] | null | undefined) => [...new Set(written)];
const tags = z.array(tag).max(LIMITS.tags).nullish().transform(distinct);
const title = requiredText(LIMITS.title);
const fewNamed = (text: string) => mentionedIn(text).length <= MOST_MENTIONED;
const TOO_MANY_NAMED = { params: { because: "mentions.too_many", max: MOST_MENTIONED } };
const body = requiredText({ max: LIMITS.body }).refine(fewNamed, TOO_MANY_NAMED);
const particular = requiredText({ max: LIMITS.particular });
const source = requiredText({ max: LIMITS.source });
const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, abort: true }).regex(/^\S+$/);
const sourceUrl = optionalText(LIMITS.sourceUrl).pipe(webAddress.nullable());
const sourceYear = wholeNumber(LIMITS.sourceYear).nullish();
const derivesFrom = z.array(z.string()).max(LIMITS.derivesFrom).nullish().transform((ids) => ids ?? []);
const coAuthors = z.array(z.string()).max(LIMITS.coAuthors).nullish().transform((ids) => ids ?? []);

const common = { title, tags };

/** What must be there for each kind. */
export const publishChecks = {
  [ContributionKind.QUESTION]: z.object({ ...common, body }),
  [ContributionKind.EXPERIENCE]: z.object({
    ...common,
    body: optionalText(LIMITS.body).transform((text) => text ?? "").refine(fewNamed, TOO_MANY_NAMED),
    context: particular,
    approach: particular,
    result: particular,
    derivesFrom,
  }),
  [ContributionKind.THEORY]: z.object({ ...common, body, source, sourceUrl, sourceYear, derivesFrom }),
  [ContributionKind.INSIGHT]: z.object({ ...common, body, derivesFrom }),
  [ContributionKind.SYNTHESIS]: z.object({ ...common, body, derivesFrom, coAuthors }),
};

// What is left out stays; what is sent must be as complete as when it was published.
const sent = { title, body, tags, context: particular, approach: particular, result: particular, source, sourceUrl, sourceYear };
const ofKind: Record<ContributionKind, (keyof typeof sent)[]> = {
  QUESTION: ["title", "body", "tags"],
  EXPERIENCE: ["title", "body", "tags", "context", "approach", "result"],
  THEORY: ["title", "body", "tags", "source", "sourceUrl", "sourceYear"],
  INSIGHT: ["title", "body", "tags"],
  SYNTHESIS: ["title", "body", "tags"],
};

/** The changes that were sent and that this kind has. `null` for an optional particular empties it. */
export function reviseCheck(kind: ContributionKind, input: object) {
  const names = ofKind[kind].filter((name) => {
    const value: unknown = Reflect.get(input, name);
    return value !== undefined && (value !== null || name === "sourceUrl" || name === "sourceYear");
  });
  const body = kind === ContributionKind.EXPERIENCE ? publishChecks.EXPERIENCE.shape.body : sent.body;
  return z.object(Object.fromEntries(names.map((name) => [name, name === "body" ? body : sent[name]])));
}

export const commentCheck = z.object({ body: requiredText({ max: LIMITS.comment }).refine(fewNamed, TOO_MANY_NAMED) });
export const reasonCheck = z.object({ reason: requiredText({ max: LIMITS.reason }) });
export const optionalReasonCheck = z.object({ reason: optionalText(LIMITS.reason) });
export const previewCheck = z.object({ body: optionalText(LIMITS.body).transform((text) => text ?? "") });

const loose = (max: number) => optionalText(max);
const looseTags = z
  .array(z.string())
  .nullish()
  .transform((written): string[] | null | undefined => written?.filter((word) => word.trim()))
  .pipe(tags);

/** A draft may be as incomplete as it likes; only its size is bounded. */
export const draftCheck = z.object({
  title: loose(LIMITS.title.max * 2),
  body: loose(LIMITS.body),
  tags: looseTags,
  context: loose(LIMITS.particular),
  approach: loose(LIMITS.particular),
  result: loose(LIMITS.particular),
  source: loose(LIMITS.source),
  sourceUrl: loose(LIMITS.sourceUrl),
  sourceYear: z.int().nullish().transform((year) => year ?? null),
  derivesFrom,
});
