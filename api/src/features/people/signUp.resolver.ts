import { Arg, Ctx, Extensions, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { REMEMBERS_NOTHING } from "../../kernel/idempotency.ts";
import { countTry } from "../../kernel/tries.ts";
import { checkedSignUp } from "./account.checks.ts";
import { confirmSignUp } from "./account.commands.ts";
import { countKnock, letIn } from "./account.door.ts";
import { ACCOUNT_MAILS } from "./account.limits.ts";
import { requireOrganisation } from "./account.loaders.ts";
import { requestSignUp } from "./accountRequest.commands.ts";
import { Language } from "./language.ts";
import { hashPassword } from "./password.ts";
import { hashOf, newSecret } from "./session.commands.ts";
import { SignUpInput } from "./signUp.inputs.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class SignUpResolver {
  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Boolean, { description: "Always true: what came of it is in the mail, so that nobody learns who has an account. At most three mails an hour to one address." })
  async signUp(@Ctx() context: Context, @Arg("input", () => SignUpInput) input: SignUpInput): Promise<boolean> {
    const { password, organisation, ...content } = checkedSignUp(input);
    await countKnock(context);
    const organisationId = await requireOrganisation(context, organisation ?? null);
    const passwordHash = await hashPassword(password);
    // One for all that this browser asks: who asks twice may open the first mail.
    const keepsake = context.exchange.keepsake ?? newSecret();
    context.exchange.setKeepsake(keepsake);

    const tooMany = await countTry(context.runtime, ACCOUNT_MAILS, content.email);
    if (tooMany === null)
      await context.transaction((tx) => requestSignUp(tx, { ...content, organisationId, passwordHash, browserHash: hashOf(keepsake), language: input.language ?? Language.NL }));
    return true;
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Viewer, { description: "Opens the account with the token from the mail, and signs in. In another browser than asked for it, the account has no password: `changePassword` takes one." })
  async confirmSignUp(@Ctx() context: Context, @Arg("token") token: string): Promise<Viewer> {
    await countKnock(context);
    const { keepsake } = context.exchange;
    const viewer = await letIn(context, { personId: null, proof: (tx) => confirmSignUp(tx, token, keepsake) });
    context.exchange.setKeepsake(null);
    return viewer;
  }
}
