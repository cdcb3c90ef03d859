import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CommunityLine } from "../../features/communities/CommunityLine";
import { Feed } from "../../features/contributions/Feed";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { OrganisationName } from "../../features/organisations/OrganisationName";
import { useSession } from "../../features/session/session";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { EmptyState } from "../../ui/feedback/States";
import { SectionHead } from "../../ui/list/SectionHead";
import { Avatar } from "../../ui/person/Avatar";
import { Columns, PageHead, Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { MoreOfPerson, PersonPageQuery } from "./person.query";
import classes from "./PersonPage.module.css";

const first = FEED_PAGE;

export function PersonPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const id = useParams().id ?? "";
  const { viewer } = useSession();
  const { person } = usePageQuery(PersonPageQuery, { id, first }).data;
  const fetchAfter = useCallback((after: string) => client.query({ query: MoreOfPerson, variables: { id, first, after }, fetchPolicy: "network-only" }), [client, id]);
  usePageTitle(person?.displayName ?? t("missing.title"));
  if (!person) return <NotFoundPage />;

  const { displayName: name, headline, bio, organisation, memberships, contributions } = person;
  const lead = (headline || organisation) && (
    <>
      {headline}
      {headline && organisation && " · "}
      {organisation && <OrganisationName organisation={organisation} />}
      {organisation?.place && `, ${organisation.place}`}
      {organisation?.parent && (
        <>
          {" · "}
          <OrganisationName organisation={organisation.parent} />
        </>
      )}
    </>
  );
  const rail = memberships.length > 0 && (
    <section>
      <SectionHead size="small" title={t("person.communities")} />
      <ul>
        {memberships.map((membership) => (
          <li key={membership.id}>
            <CommunityLine community={membership.community} />
          </li>
        ))}
      </ul>
    </section>
  );

  return (
    <Wrap>
      <PageHead
        title={name}
        over={<Avatar name={name} size="large" />}
        lead={lead}
        actions={viewer?.person.id === id && <ButtonLink to="/instellingen" size="small">{t("person.edit")}</ButtonLink>}
      />
      {bio && <p className={classes.bio}>{bio}</p>}
      <Columns railLabel={t("person.about", { name })} rail={rail}>
        <section aria-labelledby="lijst">
          <SectionHead id="lijst" title={t("person.contributions")} />
          {contributions.edges.length > 0 ? (
            <Feed connection={contributions} fetchAfter={fetchAfter} label={t("person.contributions")} withCommunity />
          ) : (
            <EmptyState title={t("person.noContributionsTitle")}>{t("person.noContributionsText", { name })}</EmptyState>
          )}
        </section>
      </Columns>
    </Wrap>
  );
}
