import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { ErrorCode, found, Refused } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { passwordMatches } from "./password.ts";
import type { Person } from "./person.entity.ts";
import { PERSON_COLUMNS } from "./person.loaders.ts";
import { endOtherSessions, endSession, openSession } from "./session.commands.ts";
import { Session } from "./session.entity.ts";
import { SignInInput } from "./signIn.inputs.ts";
import { Viewer } from "./viewer.type.ts";

type Account = Pick<Person, "id" | "displayName" | "headline" | "organisationId" | "email" | "passwordHash" | "adminSince">;

const ACCOUNT = `SELECT ${PERSON_COLUMNS}, p.email, p.password_hash AS "passwordHash", p.admin_since AS "adminSince" FROM people p`;

function viewerOf(account: Account): Viewer {
  return { person: account as Person, email: account.email ?? "", admin: account.adminSince !== null };
}

@Resolver()
export class SessionResolver {
  @Query(() => Viewer, { nullable: true, description: "Who is signed in; null for a visitor." })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    if (!context.viewer) return null;
    const [account] = await context.db.rows<Account>(`${ACCOUNT} WHERE p.id = $1`, [context.viewer.id]);
    return account ? viewerOf(account) : null;
  }

  @Mutation(() => Viewer)
  async signIn(@Ctx() context: Context, @Arg("input", () => SignInInput) { email, password }: SignInInput): Promise<Viewer> {
    const [account] = await context.db.rows<Account>(`${ACCOUNT} WHERE p.email = $1`, [email.replaceAll("\0", "").trim().toLowerCase()]);
    const matches = await passwordMatches(password, account?.passwordHash ?? null);
    if (!account || !matches) throw new Refused(ErrorCode.UNAUTHENTICATED, "sign_in.failed");

    const { viewer: before } = context;
    const { session, token } = await context.transaction(async (tx) => {
      if (before) await endSession(tx, before.id, before.sessionId);
      return openSession(tx, account.id, context.exchange.userAgent);
    });
    context.exchange.setSession(token);
    context.becomes({ id: account.id, admin: account.adminSince !== null, sessionId: session.id });
    return viewerOf(account);
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
  @FieldResolver(() => [Session], { description: "The devices on which the viewer is signed in, last seen first." })
  sessions(@Ctx() context: Context): Promise<Session[]> {
    return context.db.rows<Session>(
      `SELECT ${context.db.columns(Session, "s")} FROM sessions s WHERE s.person_id = $1 AND s.expires_at > $2 ORDER BY s.last_seen_at DESC, s.id`,
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
