import { ErrorCode } from "../../../kernel/errors.ts";
import type { Refusal } from "../../../kernel/policy.ts";

interface Owner {
  admin: boolean;
  /** Whether the account knows this provider already, by another subject. */
  knowsProvider: boolean;
}

/** Why somebody with the verified address of an account is not let into it by that alone. */
export function whyNotJoin({ admin, knowsProvider }: Owner): Refusal | null {
  // Whoever runs a provider would become administrator of the platform.
  if (admin) return { code: ErrorCode.FORBIDDEN, because: "identity.link_first" };
  // Schools give an address to the next person of that name.
  if (knowsProvider) return { code: ErrorCode.FORBIDDEN, because: "identity.link_first" };
  return null;
}

interface Ways {
  hasPassword: boolean;
  /** Providers that work, with which the person can sign in besides this one. */
  others: number;
}

/** Why a provider may not be taken off an account. */
export function whyNotUnlink({ hasPassword, others }: Ways): Refusal | null {
  if (hasPassword || others > 0) return null;
  return { code: ErrorCode.CONFLICT, because: "identity.only_way_in" };
}
