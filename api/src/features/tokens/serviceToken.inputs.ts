import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { requiredText, wholeNumber } from "../../kernel/input.ts";
import { LONGEST_LIFE_IN_DAYS } from "./serviceToken.commands.ts";

@InputType({ description: "Name an organisation or communities, one of the two." })
export class CreateServiceTokenInput {
  @Field({ description: "What it is for." })
  name!: string;

  @Field(() => ID, { nullable: true })
  organisation?: string | null;

  @Field(() => [ID], { nullable: true })
  communities?: string[] | null;

  @Field(() => Int, { description: `How many days it works, at most ${LONGEST_LIFE_IN_DAYS}.` })
  days!: number;
}

const MOST_COMMUNITIES = 100;

const oneScope = ({ organisation, communities }: { organisation?: string | null; communities?: string[] | null }) => !organisation !== !communities?.length;

export const createServiceTokenCheck = z
  .object({
    name: requiredText({ max: 80 }),
    organisation: z.string().nullish(),
    communities: z.array(z.string()).max(MOST_COMMUNITIES).nullish(),
    days: wholeNumber({ min: 1, max: LONGEST_LIFE_IN_DAYS }),
  })
  .refine(oneScope, { path: ["communities"], params: { because: "service_token.one_scope" } });
