import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "Somebody else who proves who people are: a school, a federation." })
export class SignInProvider {
  @Field(() => ID, { description: "As it stands in the settings of the platform." })
  key!: string;

  @Field({ description: "What it is called on a button." })
  name!: string;
}
