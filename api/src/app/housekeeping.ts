import { HOUR } from "../kernel/clock.ts";
import { forgetOldUnsubscribeTokens } from "../features/attention/notificationPreference.commands.ts";
import { forgetOldDataExports } from "../features/personalData/dataExport.commands.ts";
import { forgetOldInvitations } from "../features/invitations/invitation.commands.ts";
import { forgetLeftovers } from "../features/personalData/eraseAccount.ts";
import { forgetExpiredRequests } from "../features/people/accountRequest.commands.ts";
import { forgetOldMails } from "../kernel/mail.ts";
import { forgetExpiredSessions } from "../features/people/session.commands.ts";
import { forgetExpiredAttempts } from "../features/people/oidc/signInAttempt.commands.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { inTransaction } from "../kernel/transaction.ts";
import { forgetOldTries } from "../kernel/tries.ts";
import { forgetOldKeys } from "./idempotency.ts";
import { forgetFiledLetters } from "./mail/forgetFiledLetters.ts";

/** What nobody waits for: done at the start and every hour after, on every node without harm. Answers how to stop. */
export function keepHouse(runtime: Runtime, mailFolder: string): () => void {
  const tidy = () => void forgetOld(runtime, mailFolder).catch((error: unknown) => runtime.log.warn({ err: error }, "tidying up has to wait"));
  tidy();
  const timer = setInterval(tidy, HOUR).unref();
  return () => clearInterval(timer);
}

/** Exported for tests. */
export async function forgetOld(runtime: Runtime, mailFolder: string): Promise<void> {
  await forgetOldKeys(runtime);
  await forgetOldTries(runtime);
  await inTransaction(runtime, forgetExpiredSessions);
  await inTransaction(runtime, forgetExpiredRequests);
  await inTransaction(runtime, forgetOldInvitations);
  await inTransaction(runtime, forgetExpiredAttempts);
  await inTransaction(runtime, forgetOldUnsubscribeTokens);
  await inTransaction(runtime, forgetOldDataExports);
  await inTransaction(runtime, forgetOldMails);
  await inTransaction(runtime, forgetLeftovers);
  await forgetFiledLetters(runtime, mailFolder);
}
