import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
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

interface Props {
  person: FragmentType<typeof fragment>;
  /** What someone is here; without it what they do at work. */
  role?: string;
  /** Where another column names it. */
  withoutOrganisation?: boolean;
}

/** Who someone is in two lines: the name, and what they are here or at work, with their organisation. */
export function PersonLine({ person, role, withoutOrganisation = false }: Props) {
  const { data } = useSuspenseFragment({ fragment, from: person });
  const doing = role ?? data.headline;
  const organisation = withoutOrganisation ? null : data.organisation;
  const line = (doing || organisation) && (
    <>
      {doing}
      {doing && organisation && "\u00a0· "}
      {organisation && <OrganisationName organisation={organisation} />}
    </>
  );
  return <Person name={data.displayName} line={line} to={`/mensen/${data.id}`} />;
}
