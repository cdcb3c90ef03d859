import { Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { signOutEverywhere } from "./serviceToken.commands.ts";

/** Stands here, and not with sessions, since nothing that somebody left open may outlive it: sessions and tokens end in one transaction. */
@Resolver()
export class SignOutEverywhereResolver {
  @Mutation(() => Boolean, { description: "Signs out every device, this one too, and revokes the service tokens that the viewer made; open connections close with it." })
  async signOutEverywhere(@Ctx() context: Context): Promise<boolean> {
    const { id } = context.requireViewer();
    await context.transaction((tx) => signOutEverywhere(tx, id));
    context.exchange.setSession(null);
    context.becomes(null);
    return true;
  }
}
