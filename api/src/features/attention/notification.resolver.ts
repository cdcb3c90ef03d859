import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import type { Signal } from "../../kernel/bus.ts";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { Node } from "../../kernel/graphql.ts";
import { isId } from "../../kernel/ids.ts";
import { watch } from "../../kernel/live.ts";
import { pageOf } from "../../kernel/page.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { accountById, viewerOf } from "../people/account.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { Viewer } from "../people/viewer.type.ts";
import { markNotificationsRead } from "./notification.commands.ts";
import { Notification } from "./notification.entity.ts";
import { notificationById, subjectById } from "./notification.loaders.ts";

const { ConnectionType } = connectionTypes("Notification", () => Notification);

@ObjectType({ simpleResolvers: true })
class NotificationConnection extends ConnectionType {
  @Field(() => Int)
  unreadCount!: number;
}

const UNREAD = "SELECT count(*)::int AS count FROM notifications n WHERE n.person_id = $1 AND n.read_at IS NULL AND n.in_app";

@Resolver(() => Viewer)
export class ViewerNotifications {
  @FieldResolver(() => NotificationConnection, { description: "Newest first." })
  async notifications(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => ForwardArgs) page: ForwardArgs) {
    const { id } = context.requireViewer();
    const connection = await pageOf<Notification>(
      context,
      info,
      {
        type: "Notification",
        keys: [{ sql: "n.id", cast: "uuid" }],
        direction: "DESC",
        ids: ({ parameters }, { keys, beyond, orderAndLimit }) =>
          `SELECT n.id, ${keys} FROM notifications n WHERE n.person_id = ${parameters.add(id)} AND n.in_app ${beyond} ${orderAndLimit}`,
      },
      page,
    );
    return { ...connection, unreadCount: async () => (await context.db.rows<{ count: number }>(UNREAD, [id]))[0]?.count ?? 0 };
  }
}

type Added = Extract<Signal, { name: "notification.added" }>;

@Resolver(() => Notification)
export class NotificationResolver {
  @Mutation(() => Viewer, { description: "Those named, or all there are." })
  async markNotificationsRead(
    @Ctx() context: Context,
    @Arg("notifications", () => [ID], { nullable: true }) ids?: string[] | null,
  ): Promise<Viewer> {
    const { id } = context.requireViewer();
    await context.transaction((tx) => markNotificationsRead(tx, id, ids ? ids.filter(isId) : null));
    return viewerOf(found(await accountById(context, id)));
  }

  @Subscription(() => Notification, {
    subscribe: ({ context }: { context: Context }) => {
      const { id } = context.requireViewer();
      return watch<Added>(context, {
        accept: (signal): signal is Added => signal.name === "notification.added" && signal.payload.personId === id,
        mayFollow: async (fresh) => fresh.viewer?.id === id,
      });
    },
  })
  async notificationReceived(@Ctx() context: Context, @Root() { payload }: Added): Promise<Notification> {
    return found(await context.load(notificationById, payload.notificationId));
  }

  @FieldResolver(() => Node, { nullable: true, description: "Null once the viewer may no longer see it." })
  async subject(@Ctx() context: Context, @Root() { subjectId }: Notification): Promise<object | null> {
    return (await context.load(subjectById, subjectId))?.row ?? null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who did it; null once the viewer may no longer see what it is about." })
  async actor(@Ctx() context: Context, @Root() { subjectId, actorId }: Notification) {
    return actorId && (await context.load(subjectById, subjectId)) ? context.load(personById, actorId) : null;
  }

  @FieldResolver(() => Community, { nullable: true })
  community(@Ctx() context: Context, @Root() { communityId }: Notification) {
    return communityId ? context.load(communityById, communityId) : null;
  }
}
