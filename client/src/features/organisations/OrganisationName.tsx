import { Organisation } from "../../ui/person/Person";

/** Organisations are known by their abbreviation; a school has none and goes by its name. */
export function OrganisationName({ organisation }: { organisation: { name: string; abbreviation: string | null } }) {
  const { name, abbreviation } = organisation;
  return abbreviation ? <Organisation title={name}>{abbreviation}</Organisation> : <span>{name}</span>;
}
