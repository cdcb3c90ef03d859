import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";

interface Maker {
  admin: boolean;
  /** The organisations that the maker reports for now. */
  reportsFor: readonly string[];
}

/** Why somebody may not make a token with this scope: for one organisation, or, where that is null, for communities. */
export function whyNotCreateServiceToken({ admin, reportsFor }: Maker, organisationId: string | null): Refusal | null {
  if (admin) return null;
  if (reportsFor.length === 0) return { code: ErrorCode.FORBIDDEN, because: "service_token.not_for_you" };
  const own = reportsFor.some((id) => id === organisationId);
  return own ? null : { code: ErrorCode.FORBIDDEN, because: "service_token.own_organisation" };
}
