import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { World } from "../../../test/world.ts";
import { OrganisationKind } from "./organisation.entity.ts";

let world: World;
beforeAll(async () => void (world = await World.open()));
afterAll(() => world.close());

it("an organisation is public, with the board above it", async () => {
  const board = await world.a.organisation({ name: "Stichting Noord", kind: OrganisationKind.SCHOOL_BOARD });
  const school = await world.a.organisation({ name: "De Vuurvlinder", kind: OrganisationKind.SCHOOL, parentId: board.id });
  const shown = "query ($id: ID!) { node(id: $id) { __typename ... on Organisation { name abbreviation kind brin place parent { name parent { name } } } } }";
  expect(await world.as(null)(shown, { id: school.id })).toEqual({
    data: {
      node: { __typename: "Organisation", name: "De Vuurvlinder", abbreviation: null, kind: "SCHOOL", brin: null, place: null, parent: { name: "Stichting Noord", parent: null } },
    },
  });
});

it("a member is shown with the organisation they belong to now; one who belongs to none with none", async () => {
  const organisation = await world.a.organisation({ name: "Vakbond" });
  const community = await world.a.community();
  const [one, two] = [await world.a.member(community, { organisationId: organisation.id }), await world.a.member(community)];
  const shown = "query ($id: ID!) { person(id: $id) { organisation { name } } }";
  expect((await world.as(two)(shown, { id: one.id })).data.person).toEqual({ organisation: { name: "Vakbond" } });
  expect((await world.as(one)(shown, { id: two.id })).data.person).toEqual({ organisation: null });
});
