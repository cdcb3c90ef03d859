import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import type { RegisteredSchool } from "./readRegister.ts";
import { summaryOf, type RegisterChange } from "./compareRegister.ts";

export enum SchoolChangeKind {
  NEW = "NEW",
  CHANGED = "CHANGED",
  REOPENED = "REOPENED",
  CLOSED = "CLOSED",
}
registerEnumType(SchoolChangeKind, { name: "SchoolChangeKind" });

@ObjectType({ simpleResolvers: true, description: "One school that a register changes." })
export class SchoolChange {
  @Field(() => SchoolChangeKind)
  kind!: SchoolChangeKind;

  @Field()
  brin!: string;

  @Field()
  name!: string;

  @Field()
  place!: string;

  @Field(() => String, { nullable: true, description: "Of one that changes: its name and place as they stand here." })
  before!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What a register of schools does, or would do, to the schools that stand here." })
export class SchoolRegisterChange {
  @Field(() => Int, { description: "Schools in the file: new + changed + reopened + unchanged." })
  read!: number;

  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  reopened!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int, { description: "That are no longer in the register. They stay where people came from." })
  closed!: number;

  @Field(() => Int, { description: "School boards that are new." })
  boards!: number;

  @Field(() => [SchoolChange], { description: "The first ten of each kind." })
  examples!: SchoolChange[];
}

const EXAMPLES_OF_A_KIND = 10;

const shown = (kind: SchoolChangeKind, schools: readonly RegisteredSchool[]) => schools.slice(0, EXAMPLES_OF_A_KIND).map(({ brin, name, place }) => ({ kind, brin, name, place, before: null }));

export function registerChangeOf(change: RegisterChange): SchoolRegisterChange {
  const changed = change.changed.slice(0, EXAMPLES_OF_A_KIND).map(({ before, now }) => ({ ...now, kind: SchoolChangeKind.CHANGED, before: `${before.name}, ${before.place}` }));
  const examples = [
    ...shown(SchoolChangeKind.NEW, change.fresh),
    ...changed,
    ...shown(SchoolChangeKind.REOPENED, change.reopened),
    ...shown(SchoolChangeKind.CLOSED, change.closing),
  ];
  return { ...summaryOf(change), examples };
}
