import { Arg, Ctx, Extensions, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { REMEMBERS_NOTHING } from "../../kernel/idempotency.ts";
import { countTry } from "../../kernel/tries.ts";
import { checkedEmail } from "./account.checks.ts";
import { changePassword, resetPassword } from "./account.commands.ts";
import { countKnock, letIn, viewerAtPassword } from "./account.door.ts";
import { ACCOUNT_MAILS } from "./account.limits.ts";
import { accountById, ownerOfReset, viewerOf } from "./account.loaders.ts";
import { requestPasswordReset } from "./accountRequest.commands.ts";
import { Language } from "./language.ts";
import { ResetPasswordInput } from "./password.inputs.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class PasswordResolver {
  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Boolean, { description: "Always true; who has an account with this address is sent a link. At most three mails an hour to one address." })
  async requestPasswordReset(@Ctx() context: Context, @Arg("email") email: string): Promise<boolean> {
    const address = checkedEmail(email);
    await countKnock(context);
    const tooMany = await countTry(context.runtime, ACCOUNT_MAILS, address);
    if (tooMany === null) await context.transaction((tx) => requestPasswordReset(tx, address, Language.NL));
    return true;
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Viewer, { description: "Sets a new password with the token from the mail, signs out every device, and signs in here. Who has a second factor needs its code for that: a mailbox alone is not enough." })
  async resetPassword(@Ctx() context: Context, @Arg("input", () => ResetPasswordInput) { token, password, code }: ResetPasswordInput): Promise<Viewer> {
    await countKnock(context);
    return letIn(context, { personId: await ownerOfReset(context, token), code, proof: (tx) => resetPassword(tx, token, password) });
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Viewer, { description: "Sets a new password; every other device is signed out. Who has none and confirmed their account in the last ten minutes leaves `current` empty; later, `requestPasswordReset` is the way." })
  async changePassword(@Ctx() context: Context, @Arg("current") current: string, @Arg("new") password: string): Promise<Viewer> {
    const { sessionId } = context.requireViewer();
    const account = await viewerAtPassword(context, current);
    await context.transaction((tx) => changePassword(tx, account, password, sessionId));
    return viewerOf(found(await accountById(context, account.id)));
  }
}
