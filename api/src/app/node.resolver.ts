import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../kernel/context.ts";
import { Node } from "../kernel/graphql.ts";

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Anything that has an id, where the viewer may see it." })
  node(@Ctx() context: Context, @Arg("id", () => ID) id: string) {
    return context.runtime.nodes.load(context, id);
  }
}
