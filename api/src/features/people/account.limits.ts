import { HOUR, MINUTE } from "../../kernel/clock.ts";
import type { Limit } from "../../kernel/tries.ts";

/** Of one account, whoever tries, from wherever and by whatever way; addresses without an account are counted alike. */
export const PASSWORD_TRIES: Limit = { name: "password", most: 10, within: 15 * MINUTE };

/** Of the second factor of one account, by whatever way. */
export const CODE_TRIES: Limit = { name: "second_factor", most: 5, within: 15 * MINUTE };

/** To one address, so that nobody fills somebody's mailbox. */
export const ACCOUNT_MAILS: Limit = { name: "account_mail", most: 3, within: HOUR };

/** From one network: coarse, since a whole school may sit behind one address. */
export const FROM_ONE_NETWORK: Limit = { name: "network", most: 200, within: 15 * MINUTE };

/** How long a sign-in proves who somebody is to whom has no password to give once more. */
export const LATELY = 10 * MINUTE;
