import { z } from "zod";
import { badInput, type FieldFault } from "./errors.ts";
import type { MessageKey } from "./messages.ts";

const VISIBLE = /[^\s\0\p{Cf}]/u;

// PostgreSQL has no place for NUL in a text, and a text editor never makes one. Signs without width alone say nothing.
const cleaned = z.string().transform((text) => (VISIBLE.test(text) ? text.replaceAll("\0", "").replace(/\r\n?/g, "\n").trim() : ""));

/** A text that must say something, of so many characters. */
export function requiredText({ min = 1, max }: { min?: number; max: number }) {
  return cleaned.pipe(z.string().min(min).max(max));
}

/** A text that may be absent; an empty one counts as absent. */
export function optionalText(max: number) {
  return cleaned.pipe(z.string().max(max)).nullish().transform((text) => text || null);
}

/** A whole number within bounds. */
export function wholeNumber({ min, max }: { min: number; max: number }) {
  return z.int().refine((number) => number >= min && number <= max, { params: { min, max } });
}

/** The input in the form the schema gives it, or BAD_USER_INPUT that names every wrong field with its path and figures. */
export function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const { success, data, error } = schema.safeParse(input);
  if (!success) throw badInput(...error.issues.map(faultOf));
  return data;
}

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const path = issue.path.join(".");
  if (issue.code === "too_small") {
    if (issue.minimum === 1) return { path, because: "text.required" };
    return { path, because: "text.too_short", params: { min: Number(issue.minimum) } };
  }
  if (issue.code === "too_big") {
    const because = issue.origin === "array" ? "text.too_many" : "text.too_long";
    return { path, because, params: { max: Number(issue.maximum) } };
  }
  if (issue.code === "custom") return ownFault(path, issue.params);
  if (issue.code === "invalid_format") return { path, because: issue.format === "email" ? "text.email" : "text.url" };
  return { path, because: "input.invalid" };
}

/** A rule of a feature says by itself what is wrong; one without words is about a number. */
function ownFault(path: string, { because, ...params }: Record<string, string | number> = {}): FieldFault {
  return { path, because: (because as MessageKey | undefined) ?? "text.number", ...(Object.keys(params).length > 0 && { params }) };
}
