import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { ChoiceField } from "../../ui/field/ChoiceField";

const OrganisationsFound = graphql(`
  query OrganisationsFound($query: String!) {
    organisations(query: $query, first: 12) {
      edges { node { id name abbreviation place brin parent { name } } }
    }
  }
`);

/** Long enough that a hurried typist asks once. */
const PAUSE = 150;

export interface ChosenOrganisation {
  id: string;
  name: string;
  abbreviation?: string | null;
  place?: string | null;
  brin?: string | null;
}

interface Props {
  value: ChosenOrganisation | null;
  onChange: (organisation: ChosenOrganisation | null) => void;
  id?: string;
  label?: string;
  hint?: string;
  required?: boolean;
  error?: string;
}

/** A school, a board, a union or an association, found by name, place or code. */
export function OrganisationPicker({ value, onChange, id, label, hint, required, error }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [query] = useDebouncedValue(text.trim(), PAUSE);
  const { data, previousData, loading } = useQuery(OrganisationsFound, { variables: { query }, skip: query === "" });
  const found = query === "" ? [] : ((data ?? previousData)?.organisations.edges.map(({ node }) => node) ?? []);

  return (
    <ChoiceField
      id={id}
      label={label ?? t("organisation.label")}
      hint={hint ?? t("organisation.hint")}
      optional={!required}
      error={error}
      value={value && choiceOf(value)}
      options={found.map(choiceOf)}
      busy={loading || query !== text.trim()}
      empty={t("organisation.none")}
      onSearch={setText}
      onChange={(choice) => onChange(choice && (found.find((organisation) => organisation.id === choice.id) ?? null))}
    />
  );
}

function choiceOf({ id, name, abbreviation, place, brin }: ChosenOrganisation) {
  const detail = [abbreviation === name ? null : abbreviation, place, brin].filter(Boolean).join(", ");
  return { id, label: name, detail: detail || undefined };
}
