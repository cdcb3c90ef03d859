import { Field, ID, Int, ObjectType } from "type-graphql";
import type { SynthesisTeaser } from "./community.loaders.ts";

@ObjectType({ simpleResolvers: true, description: "What anyone may read of a synthesis." })
export class PublishedSynthesis implements SynthesisTeaser {
  @Field(() => ID)
  id!: string;

  communityId!: string;

  @Field()
  title!: string;

  @Field()
  excerpt!: string;

  @Field(() => [String], { description: "Names: who published it, and the co-authors who agreed." })
  authors!: string[];

  @Field(() => Int, { description: "How many experiences it rests on." })
  experienceCount!: number;

  @Field(() => Int, { description: "How many theories it rests on." })
  theoryCount!: number;

  @Field(() => Date)
  createdAt!: Date;
}
