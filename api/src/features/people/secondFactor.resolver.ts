import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver } from "type-graphql";
import { renderSVG } from "uqr";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { REMEMBERS_NOTHING } from "../../kernel/idempotency.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { viewerByPassword } from "./account.door.ts";
import { CODE_TRIES } from "./account.limits.ts";
import { accountById, viewerOf } from "./account.loaders.ts";
import { beginSecondFactor, turnOffSecondFactor, turnOnSecondFactor } from "./secondFactor.commands.ts";
import { hasSecondFactor } from "./secondFactor.queries.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class SecondFactorResolver {
  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Viewer, { description: "Makes a secret for the viewer's phone. Nothing changes until `turnOnSecondFactor`." })
  async beginSecondFactor(@Ctx() context: Context, @Arg("password") password: string): Promise<Viewer> {
    const account = await viewerByPassword(context, "password", password);
    const { secret, address } = await context.transaction((tx) => beginSecondFactor(tx, account.id, account.email ?? account.id));
    return { ...viewerOf(account), secondFactorSetup: { secret, address, qr: renderSVG(address, { border: 2 }) } };
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => [String], { description: "Asks a code beside the password from now on. Answers ten recovery codes, each good for once, and never again to be read." })
  async turnOnSecondFactor(@Ctx() context: Context, @Arg("code") code: string): Promise<string[]> {
    const { id } = context.requireViewer();
    await countOrRefuse(context.runtime, CODE_TRIES, id, "second_factor.too_many");
    return context.transaction((tx) => turnOnSecondFactor(tx, id, code));
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Viewer, { description: "Asks no code any more; a code of the phone or a recovery code is needed once more." })
  async turnOffSecondFactor(@Ctx() context: Context, @Arg("password") password: string, @Arg("code") code: string): Promise<Viewer> {
    const { id } = await viewerByPassword(context, "password", password);
    await countOrRefuse(context.runtime, CODE_TRIES, id, "second_factor.too_many");
    await context.transaction((tx) => turnOffSecondFactor(tx, id, code));
    return viewerOf(found(await accountById(context, id)));
  }
}

@Resolver(() => Viewer)
export class ViewerSecondFactor {
  @FieldResolver(() => Boolean, { description: "Whether a code is asked beside the password." })
  secondFactor(@Ctx() context: Context): Promise<boolean> {
    return hasSecondFactor(context, context.requireViewer().id);
  }

  @FieldResolver(() => Int, { description: "How many recovery codes were not used yet." })
  async recoveryCodesLeft(@Ctx() context: Context): Promise<number> {
    const [row] = await context.db.rows<{ left: number }>('SELECT count(*)::int AS "left" FROM recovery_codes WHERE person_id = $1', [context.requireViewer().id]);
    return found(row).left;
  }
}
