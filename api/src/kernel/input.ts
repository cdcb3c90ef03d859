import { z } from "zod";
import { badInput, type FieldFault } from "./errors.ts";

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

/** The input in the form the schema gives it, or BAD_USER_INPUT that names every wrong field with its path and figures. */
export function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const { success, data, error } = schema.safeParse(input);
  if (!success) throw badInput(...error.issues.map(faultOf));
  return data;
}

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const path = issue.path.join(".");
  if (issue.code === "too_small") {
    if (issue.origin !== "string" && issue.origin !== "array") return { path, because: "text.number", params: { least: Number(issue.minimum) } };
    if (issue.minimum === 1) return { path, because: "text.required" };
    return { path, because: "text.too_short", params: { least: Number(issue.minimum) } };
  }
  if (issue.code === "too_big") {
    const because = issue.origin === "string" ? "text.too_long" : issue.origin === "array" ? "text.too_many" : "text.number";
    return { path, because, params: { most: Number(issue.maximum) } };
  }
  if (issue.code === "invalid_format") return { path, because: "text.url" };
  return { path, because: "input.invalid" };
}
