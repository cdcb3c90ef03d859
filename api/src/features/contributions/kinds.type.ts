import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../../kernel/graphql.ts";
import { Appreciable } from "./appreciable.type.ts";
import { Contribution } from "./contribution.entity.ts";

const kind = { implements: [Node, Appreciable, Contribution], simpleResolvers: true };

@ObjectType({ ...kind, description: "What somebody wants to get." })
export class Question {
  @Field(() => Date, { nullable: true, description: "When somebody else first answered." })
  firstAnsweredAt!: Date | null;
}

@ObjectType({ ...kind, description: "Practice: what somebody did, why, and what came of it." })
export class Experience {
  @Field()
  context!: string;

  @Field()
  approach!: string;

  @Field()
  result!: string;
}

@ObjectType({ ...kind, description: "Research, law or literature, and what it says for us." })
export class Theory {
  @Field()
  source!: string;

  @Field(() => String, { nullable: true })
  sourceUrl!: string | null;

  @Field(() => Int, { nullable: true })
  sourceYear!: number | null;
}

@ObjectType({ ...kind, description: "A lesson drawn." })
export class Insight {}

@ObjectType({ ...kind, description: "New knowledge built on practice and theory." })
export class Synthesis {
  @Field(() => Int, { description: "On how many experiences it rests directly." })
  experienceCount!: number;

  @Field(() => Int, { description: "On how many theories it rests directly." })
  theoryCount!: number;
}
