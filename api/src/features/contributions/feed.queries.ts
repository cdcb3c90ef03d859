import type { GraphQLResolveInfo } from "graphql";
import { ArgsType, Field, registerEnumType } from "type-graphql";
import { connectionTypes, ForwardArgs, type Connection } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { pageOf, pageUnder, type ListSource } from "../../kernel/page.ts";
import type { Scope } from "../../kernel/sqlText.ts";
import { recordAdminReads } from "../memberships/adminReads.queries.ts";
import { holdsAt, mayRead } from "../memberships/membership.rights.ts";
import { tagOf } from "./contribution.checks.ts";
import { Contribution, ContributionKind } from "./contribution.entity.ts";

export enum FeedOrder {
  LATEST = "LATEST",
}
registerEnumType(FeedOrder, { name: "FeedOrder" });

export const { ConnectionType: ContributionConnection } = connectionTypes("Contribution", () => Contribution);

@ArgsType()
export class HomeFeedArgs extends ForwardArgs {
  @Field(() => FeedOrder, { nullable: true })
  order?: FeedOrder | null;
}

@ArgsType()
export class FeedArgs extends HomeFeedArgs {
  @Field(() => [ContributionKind], { nullable: true })
  kinds?: ContributionKind[] | null;

  @Field(() => String, { nullable: true })
  tag?: string | null;
}

/** Newest first: the id is the moment. */
const latest = { type: "Contribution", keys: [{ sql: "c.id", cast: "uuid" }], direction: "DESC" } as const satisfies Omit<ListSource, "ids">;

const page = (context: Context, info: GraphQLResolveInfo, ids: ListSource["ids"], args: ForwardArgs, parentId: string) =>
  pageUnder<Contribution>(context, info, { ...latest, ids }, args, parentId);

/** What was brought into a community and not taken back. */
export function feedOf(context: Context, info: GraphQLResolveInfo, communityId: string, { kinds, tag, ...args }: FeedArgs): Promise<Connection<Contribution>> {
  const filters = ({ parameters }: Scope) =>
    [
      kinds?.length === 1 && `AND c.kind = ${parameters.add(kinds[0])}`,
      kinds && kinds.length !== 1 && `AND c.kind = ANY(${parameters.add(kinds)})`,
      tag != null && `AND c.tags @> ARRAY[${parameters.add(tagOf(tag))}]`,
    ]
      .filter(Boolean)
      .join(" ");
  return page(
    context,
    info,
    (scope, { keys, beyond, orderAndLimit }, parent) =>
      `SELECT c.id, ${keys} FROM contributions c WHERE c.community_id = ${parent} AND c.retracted_at IS NULL AND ${mayRead(scope, parent)}
       ${filters(scope)} ${beyond} ${orderAndLimit}`,
    args,
    communityId,
  );
}

/** What was brought into the viewer's communities: the newest of each, then the newest of those. */
export function homeFeedOf(context: Context, info: GraphQLResolveInfo, { order: _latestOnly, ...args }: HomeFeedArgs): Promise<Connection<Contribution>> {
  const viewerId = context.requireViewer().id;
  return pageOf<Contribution>(
    context,
    info,
    {
      ...latest,
      ids: ({ parameters, now }, { keys, beyond, orderAndLimit }) => `
        SELECT c.id, ${keys} FROM memberships m CROSS JOIN LATERAL (
          SELECT c.id FROM contributions c WHERE c.community_id = m.community_id AND c.retracted_at IS NULL ${beyond} ${orderAndLimit}
        ) c WHERE m.person_id = ${parameters.add(viewerId)} AND ${holdsAt("m", parameters.add(now))} ${orderAndLimit}`,
    },
    args,
  );
}

/** What a person brought, as far as the viewer may read it. */
export async function contributionsBy(context: Context, info: GraphQLResolveInfo, personId: string, args: ForwardArgs): Promise<Connection<Contribution>> {
  const contributions = await page(
    context,
    info,
    (scope, { keys, beyond, orderAndLimit }, parent) =>
      `SELECT c.id, ${keys} FROM contributions c WHERE c.author_id = ${parent} AND c.retracted_at IS NULL AND ${mayRead(scope, "c.community_id")}
       ${beyond} ${orderAndLimit}`,
    args,
    personId,
  );
  await recordAdminReads(context, contributions.edges.map(({ node }) => node.communityId));
  return contributions;
}
