import { Arg, Ctx, Extensions, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { REMEMBERS_NOTHING } from "../../kernel/idempotency.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { viewerProvedAnew } from "../people/account.door.ts";
import { CODE_TRIES } from "../people/account.limits.ts";
import { secondFactorRequired } from "../people/secondFactor.commands.ts";
import { hasSecondFactor } from "../people/secondFactor.queries.ts";
import { eraseAccount } from "./eraseAccount.ts";

@Resolver()
export class EraseAccountResolver {
  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Boolean, {
    description: "Erases the viewer for good, after their password and, where they have a second factor, a code. Who has no password proves who they are by having signed in a moment ago. What they brought stays, without their name.",
  })
  async eraseAccount(
    @Ctx() context: Context,
    @Arg("password", () => String, { nullable: true }) password?: string | null,
    @Arg("code", () => String, { nullable: true }) code?: string | null,
  ): Promise<boolean> {
    const { id } = await viewerProvedAnew(context, password ?? null);
    if (await hasSecondFactor(context, id)) {
      if (!code) throw secondFactorRequired();
      await countOrRefuse(context.runtime, CODE_TRIES, id, "second_factor.too_many");
    }
    await context.transaction((tx) => eraseAccount(tx, id, code ?? null));
    context.exchange.setSession(null);
    context.becomes(null);
    return true;
  }
}
