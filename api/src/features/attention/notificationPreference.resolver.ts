import { Arg, Ctx, Field, FieldResolver, InputType, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { badInput, found } from "../../kernel/errors.ts";
import { accountById, viewerOf } from "../people/account.loaders.ts";
import { Viewer } from "../people/viewer.type.ts";
import { ALWAYS_TOLD, NotificationKind } from "./notification.entity.ts";
import { setNotificationPreference } from "./notificationPreference.commands.ts";
import { NotificationPreference } from "./notificationPreference.entity.ts";

@InputType()
class NotificationPreferenceInput {
  @Field(() => NotificationKind)
  kind!: NotificationKind;

  @Field()
  inApp!: boolean;

  @Field()
  mail!: boolean;
}

@Resolver(() => Viewer)
export class NotificationPreferences {
  @FieldResolver(() => [NotificationPreference], { description: "One for each kind that can be turned off; in both ways unless told otherwise." })
  notificationPreferences(@Ctx() context: Context): Promise<NotificationPreference[]> {
    return preferencesOf(context);
  }

  @Mutation(() => Viewer, { description: "Holds for mail that still has to leave, and for what happens from now on." })
  async setNotificationPreference(
    @Ctx() context: Context,
    @Arg("input", () => NotificationPreferenceInput) { kind, inApp, mail }: NotificationPreferenceInput,
  ): Promise<Viewer> {
    const { id: personId } = context.requireViewer();
    if (ALWAYS_TOLD.has(kind)) throw badInput({ path: "kind", because: "notification.always" });
    await context.transaction((tx) => setNotificationPreference(tx, { personId, kind, inApp, mail }));
    return viewerOf(found(await accountById(context, personId)));
  }
}

async function preferencesOf(context: Context): Promise<NotificationPreference[]> {
  const { id: personId } = context.requireViewer();
  const text = `SELECT ${context.db.columns(NotificationPreference, "f")} FROM notification_preferences f WHERE f.person_id = $1`;
  const chosen = new Map((await context.db.rows<NotificationPreference>(text, [personId])).map((row) => [row.kind, row]));
  const choosable = Object.values(NotificationKind).filter((kind) => !ALWAYS_TOLD.has(kind));
  return choosable.map((kind) => chosen.get(kind) ?? { personId, kind, inApp: true, mail: true });
}
