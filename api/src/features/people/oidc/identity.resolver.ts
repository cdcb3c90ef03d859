import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../kernel/context.ts";
import { found } from "../../../kernel/errors.ts";
import { RefusalType } from "../../../kernel/graphql.ts";
import { REMEMBERS_NOTHING } from "../../../kernel/idempotency.ts";
import type { Refusal } from "../../../kernel/policy.ts";
import { countKnock, viewerByPassword } from "../account.door.ts";
import { accountById, viewerOf } from "../account.loaders.ts";
import { Viewer } from "../viewer.type.ts";
import { unlinkIdentity } from "./identity.commands.ts";
import { Identity } from "./identity.entity.ts";
import { whyNotUnlink } from "./identity.policy.ts";
import { hasPassword, identitiesOf, type IdentityRow } from "./identity.queries.ts";
import { SignInProvider } from "./identity.type.ts";
import { finish, ownAddress, sendTo } from "./oidc.door.ts";

@Resolver()
export class ProviderResolver {
  @Query(() => [SignInProvider], { description: "With whom people may sign in besides a password; often nobody." })
  signInProviders(@Ctx() { runtime: { providers } }: Context): SignInProvider[] {
    return providers.all.map(({ settings: { key, name } }) => ({ key, name }));
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => String, { description: "Answers the address at which the provider asks who somebody is. This browser alone can come back from it, within ten minutes; it then goes on to `returnTo`, an address of the platform." })
  async beginSignIn(@Ctx() context: Context, @Arg("provider", () => ID) key: string, @Arg("returnTo", () => String, { nullable: true }) returnTo?: string | null): Promise<string> {
    await countKnock(context);
    return sendTo(context, found(context.runtime.providers.get(key)), ownAddress(returnTo), null);
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Viewer, { description: "Signs in who came back from a provider and has a second factor, with a code of it." })
  finishSignIn(@Ctx() context: Context, @Arg("code") code: string): Promise<Viewer> {
    return finish(context, code);
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => String, { description: "Answers the address at which the provider asks who the viewer is; whoever comes back from it signs in by this provider too from then on." })
  async beginLinking(@Ctx() context: Context, @Arg("provider", () => ID) key: string, @Arg("password") password: string): Promise<string> {
    context.requireViewer();
    const provider = found(context.runtime.providers.get(key));
    const { id } = await viewerByPassword(context, "password", password);
    return sendTo(context, provider, "/instellingen?gekoppeld#inlogdiensten", id);
  }

  @Mutation(() => Viewer, { description: "Takes a provider off the account; never the last way in." })
  async unlinkIdentity(@Ctx() context: Context, @Arg("identity", () => ID) identity: string): Promise<Viewer> {
    const { id } = context.requireViewer();
    await context.transaction((tx) => unlinkIdentity(tx, id, identity, context.runtime.providers.keys));
    return viewerOf(found(await accountById(context, id)));
  }
}

@Resolver(() => Viewer)
export class ViewerIdentities {
  @FieldResolver(() => [Identity], { description: "The providers with which the viewer signs in." })
  identities(@Ctx() context: Context): Promise<IdentityRow[]> {
    return identitiesOf(context, context.requireViewer().id);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer has a password; who has none can choose one with `requestPasswordReset`." })
  hasPassword(@Ctx() context: Context): Promise<boolean> {
    return hasPassword(context, context.requireViewer().id);
  }
}

@Resolver(() => Identity)
export class IdentityFields {
  @FieldResolver(() => SignInProvider, { description: "One that the platform no longer knows is called by its key." })
  provider(@Ctx() { runtime: { providers } }: Context, @Root() { provider: key }: IdentityRow): SignInProvider {
    return { key, name: providers.get(key)?.settings.name ?? key };
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: "Null: the viewer may." })
  async whyNotUnlink(@Ctx() context: Context, @Root() { id, hasPassword }: IdentityRow): Promise<Refusal | null> {
    const { keys } = context.runtime.providers;
    const all = await identitiesOf(context, context.requireViewer().id);
    return whyNotUnlink({ hasPassword, others: all.filter((one) => one.id !== id && keys.includes(one.provider)).length });
  }
}
