import type { Context } from "../../../kernel/context.ts";
import { ErrorCode, Refused } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/transaction.ts";
import { organisationClaimed } from "../../organisations/organisation.queries.ts";
import { countKnock, letIn } from "../account.door.ts";
import type { Language } from "../language.ts";
import { newSecret } from "../session.commands.ts";
import type { Viewer } from "../viewer.type.ts";
import { describedBy } from "./claims.ts";
import { admit, linkIdentity, type Proved } from "./identity.commands.ts";
import { provedAttemptOf } from "./identity.queries.ts";
import { refusalOf, unreachable, type Provider } from "./provider.ts";
import { beginAttempt, secretsOf, takeAttempt, takeProvedAttempt } from "./signInAttempt.commands.ts";

const interrupted = () => new Refused(ErrorCode.UNAUTHENTICATED, "identity.interrupted");

const LONGEST_RETURN = 1000;

/** An address within the product, or its front page: whoever signed in is never sent elsewhere. */
export function ownAddress(address: string | null | undefined): string {
  const origin = "https://kring.invalid";
  if (!address || address.length > LONGEST_RETURN || !/^\/(?![/\\])/.test(address) || !URL.canParse(address, origin)) return "/";
  const { origin: there, pathname, search, hash } = new URL(address, origin);
  return there === origin && !pathname.startsWith("//") ? pathname + search + hash : "/";
}

/** Sends somebody to a provider; their browser keeps the secret. Answers the address to go to. */
export async function sendTo(context: Context, provider: Provider, returnTo: string, personId: string | null): Promise<string> {
  const secret = newSecret();
  const address = await provider.address(secretsOf(secret), context.now).catch((error: unknown) => {
    note(context, provider, error);
    throw unreachable();
  });
  await context.transaction((tx) => beginAttempt(tx, secret, { provider: provider.key, returnTo, personId }));
  context.exchange.setHandoff(secret);
  return address;
}

/** Nothing of the answer itself: it tells who somebody is. */
function note({ log }: Context, { key }: Provider, error: unknown): void {
  const { code, message } = error as Error & { code?: string };
  log.warn({ provider: key, code, because: message }, "a provider could not prove who somebody is");
}

/** Somebody comes back from a provider with its answer: lets them in, or links the provider for who is in. Answers where they go on. */
export async function comeBack(context: Context, provider: Provider, answer: URL, language: Language): Promise<string> {
  const secret = context.exchange.handoff;
  context.exchange.setHandoff(null);
  await countKnock(context);
  if (!secret || answer.searchParams.get("state") !== secretsOf(secret).state) throw interrupted();
  const attempt = await context.transaction((tx) => takeAttempt(tx, secret, provider.key));
  if (!attempt) throw interrupted();
  const proved = await prove(context, provider, answer, secret, language);

  const { personId, returnTo } = attempt;
  if (personId === null) return signIn(context, proved, returnTo);
  // Whoever set out to link it must be the one who is signed in here still.
  if (context.viewer?.id !== personId) throw interrupted();
  await context.transaction((tx) => linkIdentity(tx, personId, proved));
  return returnTo;
}

async function prove(context: Context, provider: Provider, answer: URL, secret: string, language: Language): Promise<Proved> {
  const claims = await provider.prove(answer, secretsOf(secret), context.now).catch((error: unknown) => {
    note(context, provider, error);
    throw refusalOf(error);
  });
  const { organisation, ...described } = describedBy(claims, provider.settings);
  const organisationId = organisation && (await organisationClaimed(context.db, organisation));
  return { provider: provider.key, subject: claims.sub, ...described, organisationId, language };
}

/** Lets in whoever it proved to be; who has a second factor is asked for its code first, and is as good as proved meanwhile. */
async function signIn(context: Context, proved: Proved, returnTo: string): Promise<string> {
  let whose: string | null = null;
  const proof = async (tx: Transaction) => (whose = await admit(tx, proved));
  try {
    await letIn(context, { personId: null, proof });
    return returnTo;
  } catch (error) {
    if (!(error instanceof Refused) || error.extensions.code !== ErrorCode.SECOND_FACTOR_REQUIRED) throw error;
  }
  const { provider, subject } = proved;
  const secret = newSecret();
  await context.transaction((tx) => beginAttempt(tx, secret, { provider, subject, returnTo, personId: whose }));
  context.exchange.setHandoff(secret);
  return `/inloggen?stap=code&naar=${encodeURIComponent(returnTo)}`;
}

/** Lets in whoever was proved before and now gives the code of their second factor. A wrong one leaves all as it was. */
export async function finish(context: Context, code: string): Promise<Viewer> {
  const secret = context.exchange.handoff;
  await countKnock(context);
  const waiting = secret ? await provedAttemptOf(context, secret) : null;
  if (!secret || !waiting) throw interrupted();
  const proof = async (tx: Transaction) => {
    const attempt = await takeProvedAttempt(tx, secret);
    if (!attempt) throw interrupted();
    await linkIdentity(tx, attempt.personId, attempt);
    return attempt.personId;
  };
  const viewer = await letIn(context, { personId: waiting.personId, code, proof });
  context.exchange.setHandoff(null);
  return viewer;
}
