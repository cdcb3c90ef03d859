import { z } from "zod";
import { checked, requiredText } from "../../kernel/input.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const plan = z.object({
  name: requiredText({ min: 3, max: 80 }),
  slug: requiredText({ min: 3, max: 60 }).refine((text) => SLUG.test(text), { params: { because: "community.slug_form" } }),
  purpose: requiredText({ min: 20, max: 600 }),
  theme: requiredText({ min: 3, max: 60 }).refine((text) => /[a-z0-9]/i.test(text), { params: { because: "text.required" } }),
});

export type CheckedCommunity = z.output<typeof plan>;

export function checkedCommunity(input: unknown): CheckedCommunity {
  return checked(plan, input);
}
