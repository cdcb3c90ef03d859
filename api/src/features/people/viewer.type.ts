import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Language } from "./language.ts";
import { SecondFactorSetup } from "./secondFactor.type.ts";
import { Person } from "./person.entity.ts";

registerEnumType(Language, { name: "Language", description: "A language in which the platform speaks." });

/** Who is signed in. Features add what is theirs by resolvers of their own. */
@ObjectType({ simpleResolvers: true })
export class Viewer {
  @Field(() => Person)
  person!: Person;

  @Field()
  email!: string;

  @Field(() => Language, { description: "In which the platform writes to this person." })
  language!: Language;

  @Field({ description: "Whether this is a platform administrator." })
  admin!: boolean;

  @Field(() => SecondFactorSetup, { nullable: true, description: "Told in the answer to `beginSecondFactor`, and never again." })
  secondFactorSetup?: SecondFactorSetup | null;
}
