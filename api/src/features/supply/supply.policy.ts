import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";
import { SupplyStatus } from "./supply.status.ts";

/** Only the one who said it takes it back, while it is still open. */
export function whyNotWithdrawSupply(supply: { personId: string; status: SupplyStatus }, viewerId: string): Refusal | null {
  if (supply.personId !== viewerId) return { code: ErrorCode.FORBIDDEN, because: "supply.not_own" };
  const open = supply.status === SupplyStatus.OPEN || supply.status === SupplyStatus.EXPIRED;
  return open ? null : { code: ErrorCode.CONFLICT, because: "supply.closed" };
}
