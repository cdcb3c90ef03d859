import { z } from "zod";
import { badInput } from "../../kernel/errors.ts";
import { checked, optionalText, requiredText } from "../../kernel/input.ts";
import { normalEmail } from "./email.ts";
import { whyNotPassword } from "./password.policy.ts";
import { ERASED_NAME } from "./person.entity.ts";

const LONGEST_EMAIL = 254;

/** Letters of any script, and what stands between the parts of a name; no digits, signs or addresses that could pass for a link. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’()-]*$/u;

/** An address as it is kept. */
export const emailCheck = z.string().transform(normalEmail).pipe(z.email().max(LONGEST_EMAIL));

/** By which the erased are shown, in either language: nobody else may pass for them. */
const RESERVED = new Set([ERASED_NAME, "Erased member"].map(lettersOf));

/** A name as it reads: letters of every width, without case, marks, what stands between them and what is not seen. */
function lettersOf(name: string): string {
  return name.normalize("NFKD").toLowerCase().replace(/[^\p{L}]|\p{Default_Ignorable_Code_Point}/gu, "");
}

const displayName = requiredText({ min: 2, max: 80 })
  .transform((text) => text.replace(/\s+/g, " "))
  .refine((text) => NAME.test(text), { params: { because: "name.signs" } })
  .refine((text) => !RESERVED.has(lettersOf(text)), { params: { because: "name.reserved" } });

/** A text that can be emptied; what is left out stays left out. */
function changeable(max: number) {
  return requiredText({ min: 0, max }).transform((text) => text || null).nullish();
}

const signUp = z
  .object({ email: emailCheck, password: z.string(), displayName, headline: optionalText(120), organisation: z.string().nullish() })
  .superRefine((input, context) => {
    const fault = whyNotPassword(input.password, input);
    if (fault) context.addIssue({ code: "custom", path: ["password"], params: { ...fault.params, because: fault.because } });
  });

const profile = z.object({
  // A name can be changed, never emptied.
  displayName: displayName.optional(),
  headline: changeable(120),
  bio: changeable(2000),
  organisation: z.string().nullish(),
});

export type CheckedSignUp = z.output<typeof signUp>;

export function checkedSignUp(input: unknown): CheckedSignUp {
  return checked(signUp, input);
}

export function checkedProfile(input: unknown): z.output<typeof profile> {
  return checked(profile, input);
}

/** The address as it is kept, or BAD_USER_INPUT at `email`. */
export function checkedEmail(text: string): string {
  return checked(z.object({ email: emailCheck }), { email: text }).email;
}

/** The address as it is kept; null where it is none. */
export function checkedAddress(text: string): string | null {
  return emailCheck.safeParse(text).data ?? null;
}

/** The name as it is kept; null where it will not do as one. */
export function checkedName(text: string): string | null {
  return displayName.safeParse(text).data ?? null;
}

/** Refuses a password that will not do, at the path where it was given. */
export function refusePassword(path: string, password: string, owner: { email: string | null; displayName: string }): void {
  const fault = whyNotPassword(password, { ...owner, email: owner.email ?? "" });
  if (fault) throw badInput({ path, ...fault });
}
