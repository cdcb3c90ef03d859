import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { Person } from "./person.entity.ts";
import type { PersonRow } from "./person.loaders.ts";

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Ctx() context: Context, @Root() person: PersonRow & { organisation?: Organisation | null }) {
    if (person.organisation !== undefined) return person.organisation;
    return person.organisationId ? context.load(organisationById, person.organisationId) : null;
  }
}
