import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { Person } from "../people/person.entity.ts";
import { Comment } from "./comment.entity.ts";
import { commentById } from "./comment.loaders.ts";
import { Contribution } from "./contribution.entity.ts";
import { contributionById } from "./contribution.loaders.ts";
import type { Read } from "./contribution.fields.ts";
import { Question, Synthesis } from "./kinds.type.ts";
import { asksViewerAsCoAuthor, coAuthorsOf, ContributionLink, sourceCounts, type LinkRow } from "./lineage.loaders.ts";

@Resolver(() => Question)
export class QuestionFields {
  @FieldResolver(() => Comment, { nullable: true })
  acceptedAnswer(@Ctx() context: Context, @Root() { acceptedAnswer, acceptedCommentId }: Read & { acceptedAnswer?: Comment | null }) {
    if (acceptedAnswer !== undefined) return acceptedAnswer;
    return acceptedCommentId ? context.load(commentById, acceptedCommentId) : null;
  }
}

@Resolver(() => Synthesis)
export class SynthesisFields {
  @FieldResolver(() => [Person], { description: "Those who agreed to be named." })
  coAuthors(@Ctx() context: Context, @Root() { id }: Read) {
    return context.loadMany(coAuthorsOf, id);
  }

  @FieldResolver(() => Int)
  async experienceCount(@Ctx() context: Context, @Root() { id, experienceCount }: Read & { experienceCount?: number }): Promise<number> {
    return experienceCount ?? found(await context.load(sourceCounts, id)).experienceCount;
  }

  @FieldResolver(() => Int)
  async theoryCount(@Ctx() context: Context, @Root() { id, theoryCount }: Read & { theoryCount?: number }): Promise<number> {
    return theoryCount ?? found(await context.load(sourceCounts, id)).theoryCount;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer is asked to agree to being named." })
  async asksViewerAsCoAuthor(@Ctx() context: Context, @Root() { id }: Read): Promise<boolean> {
    return (await context.loadMany(asksViewerAsCoAuthor, id)).length > 0;
  }
}

@Resolver(() => ContributionLink)
export class LinkFields {
  @FieldResolver(() => Contribution, { nullable: true, description: "Null: one that the viewer may not see." })
  contribution(@Ctx() context: Context, @Root() { otherId }: LinkRow) {
    return context.load(contributionById, otherId);
  }
}
