import { Field, ObjectType } from "type-graphql";
import { Person } from "./person.entity.ts";

/** Who is signed in. Features add what is theirs by resolvers of their own. */
@ObjectType({ simpleResolvers: true })
export class Viewer {
  @Field(() => Person)
  person!: Person;

  @Field()
  email!: string;

  @Field({ description: "Whether this is a platform administrator." })
  admin!: boolean;
}
