import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { pageOf } from "../../kernel/page.ts";
import { BY_NAME } from "../../kernel/sqlText.ts";
import { Organisation } from "./organisation.entity.ts";
import { organisationById } from "./organisation.loaders.ts";
import { foundByWords } from "./organisation.search.ts";

export const { ConnectionType: OrganisationConnection } = connectionTypes("Organisation", () => Organisation);

@ArgsType()
class OrganisationsArgs extends ForwardArgs {
  @Field(() => String, { nullable: true, description: "Words, or parts of them, from the name, the abbreviation, the place or the code of a school; all must be there." })
  query?: string | null;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => OrganisationConnection, { description: "To choose from, by name: those that are closed are left out." })
  organisations(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => OrganisationsArgs) { query, ...page }: OrganisationsArgs) {
    return pageOf<Organisation>(
      context,
      info,
      {
        type: "Organisation",
        keys: [{ sql: "o.name", cast: "text", collate: BY_NAME }, { sql: "o.id", cast: "uuid" }],
        direction: "ASC",
        ids: ({ parameters, now }, { keys, beyond, orderAndLimit }) => `
          SELECT o.id, ${keys} FROM organisations o
          WHERE (o.closed_at IS NULL OR o.closed_at > ${parameters.add(now)}) ${foundByWords("o", query ?? "", parameters)} ${beyond} ${orderAndLimit}`,
      },
      page,
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "A site's board, by its number." })
  parent(@Ctx() context: Context, @Root() { parentId }: Organisation) {
    return parentId ? context.load(organisationById, parentId) : null;
  }
}
