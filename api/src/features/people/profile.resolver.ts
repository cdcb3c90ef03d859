import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { checkedProfile } from "./account.checks.ts";
import { accountById, requireOrganisation, viewerOf } from "./account.loaders.ts";
import { updateProfile } from "./person.commands.ts";
import { UpdateProfileInput } from "./profile.inputs.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class ProfileResolver {
  @Mutation(() => Viewer, { description: "Changes what others read about the viewer." })
  async updateProfile(@Ctx() context: Context, @Arg("input", () => UpdateProfileInput) input: UpdateProfileInput): Promise<Viewer> {
    const { id } = context.requireViewer();
    const { organisation, ...profile } = checkedProfile(input);
    const organisationId = await requireOrganisation(context, organisation);
    await context.transaction((tx) => updateProfile(tx, id, { ...profile, organisationId }));
    return viewerOf(found(await accountById(context, id)));
  }
}
