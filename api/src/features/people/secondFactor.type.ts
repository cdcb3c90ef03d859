import { Field, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "What a phone needs to know; shown once." })
export class SecondFactorSetup {
  @Field({ description: "For typing over." })
  secret!: string;

  @Field({ description: "The same as an otpauth:// address, for a phone that opens it." })
  address!: string;

  @Field({ description: "The same as a QR code, drawn as SVG." })
  qr!: string;
}
