import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { isId } from "../../kernel/ids.ts";
import { Person } from "../people/person.entity.ts";
import { PERSON_COLUMNS, type PersonRow } from "../people/person.loaders.ts";
import { Viewer } from "../people/viewer.type.ts";
import { Membership } from "./membership.entity.ts";
import { bioIfReadable, membershipsOfPerson } from "./membership.loaders.ts";
import { mayReadPerson } from "./membership.rights.ts";

/** What membership decides and adds about a person. */
@Resolver(() => Person)
export class PersonInCommunities {
  @Query(() => Person, { nullable: true })
  async person(@Ctx() context: Context, @Arg("id", () => ID) id: string): Promise<PersonRow | null> {
    if (!isId(id)) return null;
    const scope = context.scope();
    const text = `SELECT ${PERSON_COLUMNS} FROM people p WHERE p.id = ${scope.parameters.add(id)} AND ${mayReadPerson(scope, "p.id")}`;
    const [person] = await context.db.rows<PersonRow>(text, scope.parameters.values);
    return person ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "For who shares a community; null for others." })
  async bio(@Ctx() context: Context, @Root() { id }: PersonRow): Promise<string | null> {
    return (await context.load(bioIfReadable, id))?.bio ?? null;
  }

  @FieldResolver(() => [Membership], { description: "In communities that the viewer may read." })
  memberships(@Ctx() context: Context, @Root() { id }: PersonRow) {
    return context.loadMany(membershipsOfPerson, id);
  }
}

@Resolver(() => Viewer)
export class ViewerMemberships {
  @FieldResolver(() => [Membership])
  memberships(@Ctx() context: Context) {
    return context.loadMany(membershipsOfPerson, context.requireViewer().id);
  }
}
