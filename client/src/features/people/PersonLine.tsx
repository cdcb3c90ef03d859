import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql";
import { Person } from "../../ui/person/Person";
import { OrganisationName } from "../organisations/OrganisationName";

const fragment = graphql(`
  fragment PersonLine on Person {
    id
    displayName
    headline
    organisation { id name abbreviation }
  }
`);

/** Who someone is in two lines: the name, and what they are here or at work, with their organisation. */
export function PersonLine({ person, role }: { person: FragmentType<typeof fragment>; role?: string }) {
  const { data } = useSuspenseFragment({ fragment, from: person });
  const doing = role ?? data.headline;
  const line = (doing || data.organisation) && (
    <>
      {doing}
      {doing && data.organisation && " · "}
      {data.organisation && <OrganisationName organisation={data.organisation} />}
    </>
  );
  return <Person name={data.displayName} line={line} to={`/mensen/${data.id}`} />;
}
