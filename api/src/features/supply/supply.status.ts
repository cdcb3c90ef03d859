import { registerEnumType } from "type-graphql";
import { DAY } from "../../kernel/clock.ts";

export enum SupplyStatus {
  OPEN = "OPEN",
  MATCHED = "MATCHED",
  FULFILLED = "FULFILLED",
  EXPIRED = "EXPIRED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(SupplyStatus, { name: "SupplyStatus", description: "How it stands with something that is brought or looked for." });

/** After a year one says anew what one brings and looks for. */
export const SUPPLY_LASTS = 365 * DAY;
