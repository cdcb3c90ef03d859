import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { RemovalCard } from "./RemovalCard";

const OwnRemovalQuery = graphql(`
  query OwnRemoval($subject: ID!) {
    node(id: $subject) {
      id
      ... on Contribution { removal { id ...RemovalCard } }
      ... on Comment { removal { id ...RemovalCard } }
    }
  }
`);

/** Asked for by itself: among all who read a page there is one whose words were removed. */
export function OwnRemoval({ subject }: { subject: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(OwnRemovalQuery, { variables: { subject } });
  const node = data?.node;
  const removal = node && "removal" in node ? node.removal : null;
  return removal ? <RemovalCard removal={removal} /> : <em>{t("removal.title")}</em>;
}
