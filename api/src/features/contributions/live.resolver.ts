import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { Signal } from "../../kernel/bus.ts";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { watch } from "../../kernel/live.ts";
import { readableCommunity } from "../memberships/membership.loaders.ts";
import { Comment } from "./comment.entity.ts";
import { commentById } from "./comment.loaders.ts";
import { Contribution } from "./contribution.entity.ts";
import { contributionById } from "./contribution.loaders.ts";
import "./events.ts";

type Published = Extract<Signal, { name: "contribution.published" }>;
type Added = Extract<Signal, { name: "comment.added" }>;
type Changed = Extract<Signal, { name: "comment.removed" | "comment.restored" }>;

interface Asked<A> {
  context: Context;
  args: A;
}

@Resolver()
export class LiveResolver {
  @Subscription(() => Contribution, {
    subscribe: ({ context, args }: Asked<{ community: string }>) =>
      watch<Published>(context, {
        accept: (signal): signal is Published => signal.name === "contribution.published" && signal.payload.communityId === args.community,
        mayFollow: async (fresh) => isId(args.community) && (await fresh.load(readableCommunity, args.community)) !== null,
      }),
  })
  async contributionPublished(@Ctx() context: Context, @Root() { payload }: Published, @Arg("community", () => ID) _community: string) {
    return found(await context.load(contributionById, payload.contributionId));
  }

  @Subscription(() => Comment, {
    subscribe: ({ context, args }: Asked<{ contribution: string }>) =>
      watch<Added>(context, {
        accept: (signal): signal is Added => signal.name === "comment.added" && signal.payload.contributionId === args.contribution,
        mayFollow: async (fresh) => isId(args.contribution) && (await fresh.load(contributionById, args.contribution)) !== null,
      }),
  })
  async commentAdded(@Ctx() context: Context, @Root() { payload }: Added, @Arg("contribution", () => ID) _contribution: string) {
    return found(await context.load(commentById, payload.commentId));
  }

  @Subscription(() => Comment, {
    description: "A comment was removed, or brought back.",
    subscribe: ({ context, args }: Asked<{ contribution: string }>) =>
      watch<Changed>(context, {
        accept: (signal): signal is Changed =>
          (signal.name === "comment.removed" || signal.name === "comment.restored") && signal.payload.contributionId === args.contribution,
        mayFollow: async (fresh) => isId(args.contribution) && (await fresh.load(contributionById, args.contribution)) !== null,
      }),
  })
  async commentChanged(@Ctx() context: Context, @Root() { payload }: Changed, @Arg("contribution", () => ID) _contribution: string) {
    return found(await context.load(commentById, payload.commentId));
  }
}
