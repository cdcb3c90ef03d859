import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { pageOf } from "../../kernel/page.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { whyNotAdminister } from "../people/admin.policy.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { mayReadLog, reasonOfRemoval, type AuditRow } from "./auditEntry.shape.ts";
import { AuditDetail, AuditEntry } from "./auditEntry.type.ts";

const { ConnectionType: AuditEntryConnection } = connectionTypes("AuditEntry", () => AuditEntry);

@ArgsType()
class AuditLogArgs extends ForwardArgs {
  @Field(() => ID, { nullable: true, description: "What was done in one community." })
  community?: string | null;

  @Field(() => String, { nullable: true, description: "One kind of act, such as `token.revoked`." })
  act?: string | null;
}

type Read = AuditRow & { actor?: Person | null; community?: Community | null; subject?: Person | null };

// From one act to the next over the index: the log is long, and of acts there are few.
const ACTS = `
  WITH RECURSIVE acts AS (
    (SELECT act FROM audit_entries ORDER BY act LIMIT 1)
    UNION ALL SELECT (SELECT a.act FROM audit_entries a WHERE a.act > acts.act ORDER BY a.act LIMIT 1) FROM acts WHERE acts.act IS NOT NULL
  ) SELECT act FROM acts WHERE act IS NOT NULL`;

@Resolver(() => AuditEntry)
export class AuditLogResolver {
  @Query(() => AuditEntryConnection, { description: "Acts of power, newest first; for administrators." })
  auditLog(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => AuditLogArgs) { community, act, ...page }: AuditLogArgs) {
    refuseIf(whyNotAdminister(context.requireViewer()));
    return pageOf<AuditEntry>(
      context,
      info,
      {
        type: "AuditEntry",
        keys: [{ sql: "a.id", cast: "uuid" }],
        direction: "DESC",
        ids: (scope, { keys, beyond, orderAndLimit }) => `
          SELECT a.id, ${keys} FROM audit_entries a WHERE ${mayReadLog(scope)}
          ${community == null ? "" : `AND a.community_id = ${scope.parameters.add(isId(community) ? community : null)}`}
          ${act == null ? "" : `AND a.act = ${scope.parameters.add(act.replaceAll("\0", ""))}`} ${beyond} ${orderAndLimit}`,
      },
      page,
    );
  }

  @Query(() => [String], { description: "The kinds of act that are on record; for administrators." })
  async auditActs(@Ctx() context: Context): Promise<string[]> {
    refuseIf(whyNotAdminister(context.requireViewer()));
    return (await context.db.rows<{ act: string }>(ACTS)).map(({ act }) => act);
  }

  @FieldResolver(() => [AuditDetail])
  async details(@Ctx() context: Context, @Root() { act, content }: Read): Promise<AuditDetail[]> {
    const removal = act === "member.removed" ? await context.load(reasonOfRemoval, String(content.membershipId)) : null;
    const known = Object.entries({ ...content, ...(removal && { reason: removal.reason }) }).filter(([, value]) => value !== null);
    return known.map(([name, value]) => ({ name, value: typeof value === "string" ? value : JSON.stringify(value) }));
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who did it; null for the platform itself, and for who is gone." })
  actor(@Ctx() context: Context, @Root() { actor, actorId }: Read) {
    if (actor !== undefined) return actor;
    return actorId ? context.load(personById, actorId) : null;
  }

  @FieldResolver(() => Community, { nullable: true })
  community(@Ctx() context: Context, @Root() { community, communityId }: Read) {
    if (community !== undefined) return community;
    return communityId ? context.load(communityById, communityId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "To whom it was done, where that is a person." })
  subject(@Ctx() context: Context, @Root() { subject, subjectId }: Read) {
    if (subject !== undefined) return subject;
    return subjectId ? context.load(personById, subjectId) : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: "The id of whom or what it was done to." })
  subjectId(@Root() { subjectId }: Read): string | null {
    return subjectId;
  }
}
