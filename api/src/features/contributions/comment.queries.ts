import type { GraphQLResolveInfo } from "graphql";
import { Field, Int, ObjectType } from "type-graphql";
import { connectionTypes, type Connection, type PageArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
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
  const top = column === "contribution_id" ? "AND m.parent_id IS NULL" : "";
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
  const totalCount = async () => {
    const scope = context.scope();
    const text = `SELECT count(*)::int AS count FROM comments m WHERE m.${column} = ${scope.parameters.add(id)} ${top} AND ${mayRead(scope, "m.community_id")}`;
    const [row] = await context.db.rows<{ count: number }>(text, scope.parameters.values);
    return row?.count ?? 0;
  };
  return { ...connection, totalCount };
}
