import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { Person } from "../people/person.entity.ts";
import { Comment } from "./comment.entity.ts";
import { commentById } from "./comment.loaders.ts";
import { Contribution } from "./contribution.entity.ts";
import { contributionById } from "./contribution.loaders.ts";
import type { Read } from "./contribution.fields.ts";
import { Question, Synthesis } from "./kinds.type.ts";
import { asksViewerAsCoAuthor, coAuthorsOf, ContributionLink, type LinkRow } from "./lineage.loaders.ts";

@Resolver(() => Question)
export class QuestionFields {
  @FieldResolver(() => Comment, { nullable: true })
  acceptedAnswer(@Ctx() context: Context, @Root() { acceptedCommentId }: Read) {
    return acceptedCommentId ? context.load(commentById, acceptedCommentId) : null;
  }
}

@Resolver(() => Synthesis)
export class SynthesisFields {
  @FieldResolver(() => [Person], { description: "Those who agreed to be named." })
  coAuthors(@Ctx() context: Context, @Root() { id }: Read) {
    return context.loadMany(coAuthorsOf, id);
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
