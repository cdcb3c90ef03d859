import { Field, ID, InputType, Int } from "type-graphql";
import { ContributionKind } from "./contribution.entity.ts";

@InputType()
abstract class PublishInput {
  @Field(() => ID)
  community!: string;

  @Field()
  title!: string;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;
}

@InputType()
export class PublishQuestionInput extends PublishInput {
  @Field()
  body!: string;
}

@InputType()
export class PublishExperienceInput extends PublishInput {
  @Field(() => String, { nullable: true })
  body?: string | null;

  @Field()
  context!: string;

  @Field()
  approach!: string;

  @Field()
  result!: string;

  @Field(() => [ID], { nullable: true })
  derivesFrom?: string[] | null;
}

@InputType()
export class PublishTheoryInput extends PublishInput {
  @Field()
  body!: string;

  @Field()
  source!: string;

  @Field(() => String, { nullable: true })
  sourceUrl?: string | null;

  @Field(() => Int, { nullable: true })
  sourceYear?: number | null;

  @Field(() => [ID], { nullable: true })
  derivesFrom?: string[] | null;
}

@InputType()
export class PublishInsightInput extends PublishInput {
  @Field()
  body!: string;

  @Field(() => [ID], { nullable: true })
  derivesFrom?: string[] | null;
}

@InputType()
export class PublishSynthesisInput extends PublishInput {
  @Field()
  body!: string;

  @Field(() => [ID])
  derivesFrom!: string[];

  @Field(() => [ID], { nullable: true })
  coAuthors?: string[] | null;
}

@InputType({ description: "What is left out stays as it is." })
export class ReviseContributionInput {
  @Field(() => ID)
  contribution!: string;

  @Field(() => Int)
  baseVersion!: number;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  body?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => String, { nullable: true })
  context?: string | null;

  @Field(() => String, { nullable: true })
  approach?: string | null;

  @Field(() => String, { nullable: true })
  result?: string | null;

  @Field(() => String, { nullable: true })
  source?: string | null;

  @Field(() => String, { nullable: true })
  sourceUrl?: string | null;

  @Field(() => Int, { nullable: true })
  sourceYear?: number | null;
}

@InputType()
export class SaveDraftInput {
  @Field(() => ID)
  community!: string;

  @Field(() => ContributionKind)
  kind!: ContributionKind;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  body?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => String, { nullable: true })
  context?: string | null;

  @Field(() => String, { nullable: true })
  approach?: string | null;

  @Field(() => String, { nullable: true })
  result?: string | null;

  @Field(() => String, { nullable: true })
  source?: string | null;

  @Field(() => String, { nullable: true })
  sourceUrl?: string | null;

  @Field(() => Int, { nullable: true })
  sourceYear?: number | null;

  @Field(() => [ID], { nullable: true })
  derivesFrom?: string[] | null;
}

@InputType()
export class CommentInput {
  @Field(() => ID)
  contribution!: string;

  @Field(() => ID, { nullable: true, description: "The comment replied to; a reply to a reply joins the same thread." })
  parent?: string | null;

  @Field()
  body!: string;
}
