import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { ErrorCode, found, Refused } from "../../kernel/errors.ts";
import { REMEMBERS_NOTHING } from "../../kernel/idempotency.ts";
import { isId } from "../../kernel/ids.ts";
import { accountByPassword, countKnock, letIn } from "./account.door.ts";
import { accountById, viewerOf } from "./account.loaders.ts";
import { endOtherSessions, endSession } from "./session.commands.ts";
import { Session } from "./session.entity.ts";
import { SignInInput } from "./signIn.inputs.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver()
export class SessionResolver {
  @Query(() => Viewer, { nullable: true, description: "Who is signed in; null for a visitor." })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    if (!context.viewer) return null;
    const account = await accountById(context, context.viewer.id);
    return account ? viewerOf(account) : null;
  }

  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => Viewer)
  async signIn(@Ctx() context: Context, @Arg("input", () => SignInInput) { email, password, code }: SignInInput): Promise<Viewer> {
    await countKnock(context);
    const account = await accountByPassword(context, email, password);
    if (!account) throw new Refused(ErrorCode.UNAUTHENTICATED, "sign_in.failed");
    return letIn(context, { personId: account.id, code, proof: async () => account.id });
  }

  @Mutation(() => Boolean)
  async signOut(@Ctx() context: Context): Promise<boolean> {
    const { viewer } = context;
    context.exchange.setSession(null);
    if (viewer) await context.transaction((tx) => endSession(tx, viewer.id, viewer.sessionId));
    context.becomes(null);
    return true;
  }

  @Mutation(() => Viewer, { description: "Signs out one device; its open connections close with it." })
  async endSession(@Ctx() context: Context, @Arg("session", () => ID) session: string): Promise<Viewer> {
    const viewer = context.requireViewer();
    const ended = isId(session) && (await context.transaction((tx) => endSession(tx, viewer.id, session)));
    if (!ended) throw new Refused(ErrorCode.NOT_FOUND, "not_found");
    if (session === viewer.sessionId) context.exchange.setSession(null);
    return found(await this.viewer(context));
  }

  @Mutation(() => Viewer, { description: "Signs out every device but this one." })
  async endOtherSessions(@Ctx() context: Context): Promise<Viewer> {
    const viewer = context.requireViewer();
    await context.transaction((tx) => endOtherSessions(tx, viewer.id, viewer.sessionId));
    return found(await this.viewer(context));
  }
}

@Resolver(() => Viewer)
export class ViewerSessions {
  @FieldResolver(() => [Session], { description: "The devices on which the viewer is signed in, last seen first; the last hundred." })
  sessions(@Ctx() context: Context): Promise<Session[]> {
    return context.db.rows<Session>(
      `SELECT ${context.db.columns(Session, "s")} FROM sessions s WHERE s.person_id = $1 AND s.expires_at > $2 ORDER BY s.last_seen_at DESC, s.id LIMIT 100`,
      [context.requireViewer().id, context.now],
    );
  }
}

@Resolver(() => Session)
export class CurrentSession {
  @FieldResolver(() => Boolean, { description: "Whether this is the device that asks." })
  current(@Ctx() context: Context, @Root() { id }: Session): boolean {
    return context.viewer?.sessionId === id;
  }
}
