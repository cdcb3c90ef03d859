import type { GraphQLResolveInfo } from "graphql";
import { Field, Int, ObjectType } from "type-graphql";
import { connectionTypes, type Connection, type PageArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import type { Loader } from "../../kernel/loaders.ts";
import { pageUnder } from "../../kernel/page.ts";
import { mayRead } from "../memberships/membership.rights.ts";
import { Comment } from "./comment.entity.ts";

const { ConnectionType } = connectionTypes("Comment", () => Comment);

@ObjectType({ simpleResolvers: true })
export class CommentConnection extends ConnectionType {
  @Field(() => Int)
  totalCount!: number;
}

interface Under {
  column: "contribution_id" | "parent_id";
  id: string;
}

/** The comments of a contribution, or the replies to a comment: oldest first, removed ones in their place. */
export async function commentsOf(context: Context, info: GraphQLResolveInfo, { column, id }: Under, page: PageArgs): Promise<Connection<Comment> & { totalCount: () => Promise<number> }> {
  const top = column === "contribution_id" ? TOP : "";
  const connection = await pageUnder<Comment>(
    context,
    info,
    {
      type: "Comment",
      keys: [{ sql: "m.id", cast: "uuid" }],
      direction: "ASC",
      ids: (scope, { keys, beyond, orderAndLimit }, parent) =>
        `SELECT m.id, ${keys} FROM comments m WHERE m.${column} = ${parent} ${top}
         AND ${mayRead(scope, "m.community_id")} ${beyond} ${orderAndLimit}`,
    },
    page,
    id,
  );
  return { ...connection, totalCount: async () => (await context.load(counts[column], id))?.count ?? 0 };
}

function countUnder(column: Under["column"], top: string): Loader<string, { id: string; count: number }> {
  return {
    batch: (ids, context) => {
      const scope = context.scope();
      const text = `SELECT m.${column} AS id, count(*)::int AS count FROM comments m
        WHERE m.${column} = ANY(${scope.parameters.add(ids)}) ${top} AND ${mayRead(scope, "m.community_id")} GROUP BY 1`;
      return context.db.rows(text, scope.parameters.values);
    },
    keyOf: ({ id }) => id,
  };
}

const TOP = "AND m.parent_id IS NULL";
const counts = { contribution_id: countUnder("contribution_id", TOP), parent_id: countUnder("parent_id", "") };
