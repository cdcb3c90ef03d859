import { after, MINUTE } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { badInput, ErrorCode, found, Refused } from "../../kernel/errors.ts";
import { networkOf } from "../../kernel/network.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { accountByEmail, accountById, viewerOf, type Account } from "./account.loaders.ts";
import { CODE_TRIES, FROM_ONE_NETWORK, LATELY, PASSWORD_TRIES } from "./account.limits.ts";
import { normalEmail } from "./email.ts";
import { passwordMatches } from "./password.ts";
import { passSecondFactor, secondFactorRequired } from "./secondFactor.commands.ts";
import { hasSecondFactor } from "./secondFactor.queries.ts";
import { endSession, openSession } from "./session.commands.ts";
import { cameByMailSince, openedSince } from "./session.queries.ts";
import type { Viewer } from "./viewer.type.ts";

/** Counts what comes from one network at the doors that anybody may knock on. */
export function countKnock(context: Context): Promise<void> {
  return countOrRefuse(context.runtime, FROM_ONE_NETWORK, networkOf(context.exchange.address), "limit.network");
}

/**
 * The account whose address and password these are, or null. Counted before it is looked at, and with as much work for an address that
 * nobody has: neither answer nor time tells whether there is an account.
 */
export async function accountByPassword(context: Context, email: string, password: string): Promise<Account | null> {
  const address = normalEmail(email);
  await countOrRefuse(context.runtime, PASSWORD_TRIES, address, "sign_in.too_many");
  const account = await accountByEmail(context, address);
  const matches = await passwordMatches(password, account?.passwordHash ?? null);
  return matches ? account : null;
}

/** Who is signed in, after they gave their password once more; refused where it is wrong. */
export async function viewerByPassword(context: Context, path: "current" | "password", password: string): Promise<Account> {
  const account = found(await accountById(context, context.requireViewer().id));
  // Whoever came by a provider chooses one first, by way of their mailbox.
  if (account.passwordHash === null) throw badInput({ path, because: "password.none" });
  const proved = await accountByPassword(context, account.email ?? account.id, password);
  if (proved?.id !== account.id) throw badInput({ path, because: "password.wrong" });
  return account;
}

/**
 * Who is signed in and may choose another password: whoever gives the one they have; or who has none, and came in by their mailbox a moment
 * ago, which is all that a mail could prove.
 */
export async function viewerAtPassword(context: Context, current: string): Promise<Account> {
  const { id, sessionId } = context.requireViewer();
  if (await cameByMailSince(context, sessionId, after(context.now, -LATELY))) return found(await accountById(context, id));
  return viewerByPassword(context, "current", current);
}

/**
 * Who is signed in, after they proved it once more: with their password, or, who has none, by having signed in a moment ago. For the second
 * it is the session that counts, and not when it was last used.
 */
export async function viewerProvedAnew(context: Context, password: string | null): Promise<Account> {
  const { id, sessionId } = context.requireViewer();
  const account = found(await accountById(context, id));
  if (account.passwordHash !== null) return viewerByPassword(context, "password", password ?? "");
  if (!(await openedSince(context, sessionId, after(context.now, -LATELY)))) throw new Refused(ErrorCode.FORBIDDEN, "sign_in.anew", { params: { minutes: LATELY / MINUTE } });
  return account;
}

interface WhoKnocks {
  /** Whose account the proof will be of, as far as that is known before. */
  personId: string | null;
  /** Of the second factor. */
  code?: string | null;
  proof: (tx: Transaction) => Promise<string>;
}

/**
 * Lets in whoever the proof proves to be, and whose second factor is passed where they have one: every way of signing in comes by here.
 * Proof, code and the session that follows are one transaction: a refused code leaves a link from a mail as good as it was.
 */
export async function letIn(context: Context, { personId: expected, code, proof }: WhoKnocks): Promise<Viewer> {
  const { viewer: before } = context;
  if (expected && (await hasSecondFactor(context, expected))) {
    if (!code) throw secondFactorRequired();
    await countOrRefuse(context.runtime, CODE_TRIES, expected, "second_factor.too_many");
  }
  const { personId, session, token } = await context.transaction(async (tx) => {
    const personId = await proof(tx);
    // A code is looked at only where it was counted.
    await passSecondFactor(tx, personId, personId === expected ? (code ?? null) : null);
    if (before) await endSession(tx, before.id, before.sessionId);
    return { personId, ...(await openSession(tx, personId, context.exchange.userAgent)) };
  });
  const account = found(await accountById(context, personId));
  context.exchange.setSession(token);
  context.becomes({ id: account.id, admin: account.adminSince !== null, sessionId: session.id });
  return viewerOf(account);
}
