import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { Organisation } from "./organisation.entity.ts";
import { organisationById } from "./organisation.loaders.ts";

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: "A site's board, by its number." })
  parent(@Ctx() context: Context, @Root() { parentId }: Organisation) {
    return parentId ? context.load(organisationById, parentId) : null;
  }
}
