import { Arg, Ctx, Extensions, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { REMEMBERS_NOTHING } from "../../kernel/idempotency.ts";
import { countTry } from "../../kernel/tries.ts";
import { checkedEmail } from "./account.checks.ts";
import { confirmEmailChange, setLanguage } from "./account.commands.ts";
import { viewerByPassword } from "./account.door.ts";
import { ACCOUNT_MAILS } from "./account.limits.ts";
import { accountById, viewerOf } from "./account.loaders.ts";
import { requestEmailChange } from "./accountRequest.commands.ts";
import { Language } from "./language.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class EmailResolver {
  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Boolean, { description: "Always true where the password is right; the new address is sent a link, or word that it has an account already." })
  async requestEmailChange(@Ctx() context: Context, @Arg("email") email: string, @Arg("password") password: string): Promise<boolean> {
    const address = checkedEmail(email);
    const { id, language } = await viewerByPassword(context, "password", password);
    const tooMany = await countTry(context.runtime, ACCOUNT_MAILS, address);
    if (tooMany === null) await context.transaction((tx) => requestEmailChange(tx, id, address, language));
    return true;
  }

  @Mutation(() => Viewer, { description: "Makes the address to which the token was mailed that of the viewer." })
  async confirmEmailChange(@Ctx() context: Context, @Arg("token") token: string): Promise<Viewer> {
    const { id } = context.requireViewer();
    await context.transaction((tx) => confirmEmailChange(tx, id, token));
    return viewerOf(found(await accountById(context, id)));
  }

  @Mutation(() => Viewer, { description: "In which language the platform writes to the viewer." })
  async setLanguage(@Ctx() context: Context, @Arg("language", () => Language) language: Language): Promise<Viewer> {
    const { id } = context.requireViewer();
    await context.transaction((tx) => setLanguage(tx, id, language));
    return viewerOf(found(await accountById(context, id)));
  }
}
