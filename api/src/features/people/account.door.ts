import type { Context } from "../../kernel/context.ts";
import { badInput, found } from "../../kernel/errors.ts";
import { networkOf } from "../../kernel/network.ts";
import type { Transaction } from "../../kernel/transaction.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { accountByEmail, accountById, viewerOf, type Account } from "./account.loaders.ts";
import { FROM_ONE_NETWORK, PASSWORD_TRIES } from "./account.limits.ts";
import { normalEmail } from "./email.ts";
import { passwordMatches } from "./password.ts";
import { endSession, openSession } from "./session.commands.ts";
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
  const proved = await accountByPassword(context, account.email ?? account.id, password);
  if (proved?.id !== account.id) throw badInput({ path, because: "password.wrong" });
  return account;
}

/** Lets in whoever the work proves to be: the proof and the session that follows are one transaction. */
export async function letIn(context: Context, proof: (tx: Transaction) => Promise<string>): Promise<Viewer> {
  const { viewer: before } = context;
  const { personId, session, token } = await context.transaction(async (tx) => {
    const personId = await proof(tx);
    if (before) await endSession(tx, before.id, before.sessionId);
    return { personId, ...(await openSession(tx, personId, context.exchange.userAgent)) };
  });
  const account = found(await accountById(context, personId));
  context.exchange.setSession(token);
  context.becomes({ id: account.id, admin: account.adminSince !== null, sessionId: session.id });
  return viewerOf(account);
}
