import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { publishedSynthesisById } from "./community.loaders.ts";
import { PublishedSynthesis } from "./publishedSynthesis.type.ts";

@Resolver(() => PublishedSynthesis)
export class PublishedSynthesisResolver {
  @Query(() => PublishedSynthesis, { nullable: true, description: "By the id of the synthesis; null where there is none, or no more." })
  publishedSynthesis(@Ctx() context: Context, @Arg("id", () => ID) id: string) {
    return isId(id) ? context.load(publishedSynthesisById, id) : null;
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { communityId }: PublishedSynthesis): Promise<Community> {
    return found(await context.load(communityById, communityId));
  }
}
