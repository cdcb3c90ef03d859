import { z } from "zod";
import { after, DAY } from "../../kernel/clock.ts";
import { badInput } from "../../kernel/errors.ts";
import { checked, optionalText } from "../../kernel/input.ts";
import type { Limit } from "../../kernel/tries.ts";
import { ADMISSION_LIMITS, suppliesCheck } from "../admission/joinRequest.checks.ts";
import { LONGEST_MEMBERSHIP } from "../memberships/membership.checks.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

export const INVITATION_LIMITS = { message: 1_000 } as const;

/** From one community: nobody fills a mailbox by withdrawing and inviting anew, one by one or by lists. */
export const TO_ONE_ADDRESS: Limit = { name: "invitation", most: 3, within: DAY };

const { MEMBER, OBSERVER } = MembershipRole;

/** What an invitation offers, apart from to whom. */
interface Offered {
  role?: MembershipRole | null;
  endsAt?: Date | null;
  message?: string | null;
}

const words = z.object({ message: optionalText(INVITATION_LIMITS.message) });
const content = z.object({ offers: suppliesCheck, needs: suppliesCheck, constituency: optionalText(ADMISSION_LIMITS.constituency) });
const ofObserver = z.object({ constituency: optionalText(ADMISSION_LIMITS.constituency) });

/** Role, end and words of an invitation: whoever comes from outside comes until a date. */
export function checkedOffer({ role, endsAt, message }: Offered, now: Date) {
  const as = role ?? MEMBER;
  if (as !== MEMBER && !endsAt) throw badInput({ path: "endsAt", because: "invitation.needs_end" });
  if (endsAt && endsAt <= now) throw badInput({ path: "endsAt", because: "date.past" });
  if (endsAt && endsAt > after(now, LONGEST_MEMBERSHIP)) throw badInput({ path: "endsAt", because: "input.invalid" });
  return { role: as, endsAt: endsAt ?? null, ...checked(words, { message }) };
}

/** What somebody brings and looks for when they come in; who only observes says neither. */
export function checkedEntry(role: MembershipRole, input: object): { offers?: string[]; needs?: string[]; constituency: string | null } {
  return role === OBSERVER ? checked(ofObserver, input) : checked(content, { offers: [], needs: [], ...withoutNulls(input) });
}

function withoutNulls(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
}
