import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { likeliestFirst, type FindMentionable } from "../../ui/field/mentions";
import { useSession } from "../session/session";
import { mentionOf } from "./mentionOf";

const MentionableMembers = graphql(`
  query MentionableMembers($slug: String!, $query: String!, $first: Int!) {
    community(slug: $slug) {
      id
      members(first: $first, query: $query) {
        edges { node { id role person { id displayName } organisation { id name abbreviation } } }
      }
    }
  }
`);

/** Enough that those whose name begins with it are among them; no more are shown than one looks through. */
const ASKED = 40;
const SHOWN = 8;

/** Finds whom a text in a community can name: its other members. */
export function useMentionableMembers(slug: string): FindMentionable {
  const client = useApolloClient();
  const { t } = useTranslation();
  const me = useSession().viewer?.person.id;

  return useCallback(
    async (query) => {
      const { data } = await client.query({ query: MentionableMembers, variables: { slug, query, first: ASKED }, fetchPolicy: "no-cache" });
      const others = (data?.community?.members?.edges ?? []).filter(({ node }) => node.person.id !== me);
      const people = others.map(({ node: { role, person, organisation } }) => ({
        id: person.id,
        name: person.displayName,
        line: [organisation && (organisation.abbreviation ?? organisation.name), t(`role.${role}`)].filter(Boolean).join(" · "),
        insert: mentionOf(person),
      }));
      return likeliestFirst(people, query).slice(0, SHOWN);
    },
    [client, slug, me, t],
  );
}
