import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { pageOf } from "../../kernel/page.ts";
import { BY_NAME } from "../../kernel/sqlText.ts";
import { Community } from "./community.entity.ts";
import { mayKnow } from "./community.rights.ts";
import { themeById } from "./community.loaders.ts";
import { Theme } from "./theme.entity.ts";

export const { ConnectionType: CommunityConnection } = connectionTypes("Community", () => Community);

@ArgsType()
class CommunitiesArgs extends ForwardArgs {
  @Field(() => String, { nullable: true, description: "The slug of a theme." })
  theme?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: those that are archived, instead of those that go on." })
  archived?: boolean | null;
}

@Resolver(() => Community)
export class CommunityResolver {
  @Query(() => [Theme])
  themes(@Ctx() { db }: Context): Promise<Theme[]> {
    return db.rows<Theme>(`SELECT ${db.columns(Theme, "t")} FROM themes t ORDER BY t.name ${BY_NAME}, t.id LIMIT 500`);
  }

  @Query(() => Community, { nullable: true })
  async community(@Ctx() context: Context, @Arg("slug", () => String) slug: string): Promise<Community | null> {
    if (slug.includes("\0")) return null;
    const { db } = context;
    const scope = context.scope();
    const text = `SELECT ${db.columns(Community, "c")} FROM communities c WHERE c.slug = ${scope.parameters.add(slug)} AND ${mayKnow(scope, "c.id")}`;
    const [community] = await db.rows<Community>(text, scope.parameters.values);
    return community ?? null;
  }

  @Query(() => CommunityConnection)
  communities(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => CommunitiesArgs) { theme, archived, ...page }: CommunitiesArgs) {
    return pageOf<Community>(
      context,
      info,
      {
        type: "Community",
        keys: [{ sql: "c.name", cast: "text", collate: BY_NAME }, { sql: "c.id", cast: "uuid" }],
        direction: "ASC",
        ids: (scope, { keys, beyond, orderAndLimit }) => `
          SELECT c.id, ${keys} FROM communities c JOIN themes t ON t.id = c.theme_id
          WHERE c.archived_at IS ${archived ? "NOT " : ""}NULL AND ${mayKnow(scope, "c.id")}
          ${theme == null ? "" : `AND t.slug = ${scope.parameters.add(theme.replaceAll("\0", ""))}`} ${beyond} ${orderAndLimit}`,
      },
      page,
    );
  }

  @FieldResolver(() => Theme)
  async theme(@Ctx() context: Context, @Root() community: Community & { theme?: Theme }): Promise<Theme> {
    return community.theme ?? found(await context.load(themeById, community.themeId));
  }
}
