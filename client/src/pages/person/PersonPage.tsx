import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CommunityLine } from "../../features/communities/CommunityLine";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { Feed } from "../../features/contributions/Feed";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { OrganisationName } from "../../features/organisations/OrganisationName";
import { isErased } from "../../features/people/erased";
import { SupplyList } from "../../features/supply/SupplyList";
import { useSession } from "../../features/session/session";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { useQuietRefresh } from "../../lib/useQuietRefresh";
import { ButtonLink } from "../../ui/button/Button";
import { BringButton } from "../../ui/button/ExchangeButton";
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
  const refresh = useQuietRefresh(PersonPageQuery, { id, first });
  const fetchAfter = useCallback((after: string) => client.query({ query: MoreOfPerson, variables: { id, first, after }, fetchPolicy: "network-only" }), [client, id]);
  usePageTitle(person?.displayName ?? t("missing.title"));
  if (!person) return <NotFoundPage />;

  const erased = isErased(person.displayName);
  const name = erased ? t("person.erased") : person.displayName;
  const { headline, bio, organisation, memberships, contributions } = person;
  const mine = viewer?.person.id === id;
  const supplied = memberships.filter(({ offers, needs }) => mine || offers.length + needs.length > 0);
  const lead = erased ? t("person.erasedText") : (headline || organisation) && (
    <>
      {headline}
      {headline && organisation && "\u00a0· "}
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
        over={!erased && <Avatar name={name} size="large" />}
        lead={lead}
        actions={mine && <ButtonLink to="/instellingen" size="small">{t("person.edit")}</ButtonLink>}
      />
      {bio && <p className={classes.bio}>{bio}</p>}
      <Columns railLabel={t("person.about", { name })} rail={rail}>
        {supplied.length > 0 && (
          <section aria-labelledby="halen-en-brengen" className={classes.supply}>
            <SectionHead id="halen-en-brengen" title={t("supply.title")} />
            {supplied.map((membership) => (
              <div key={membership.id} className={classes.membership}>
                <h3>
                  <CommunityMark theme={membership.community.theme.slug} label={membership.community.name} />
                </h3>
                <SupplyList membership={membership} mine={mine} onChange={refresh} />
              </div>
            ))}
          </section>
        )}
        <section aria-labelledby="lijst">
          <SectionHead id="lijst" title={t("person.contributions")} />
          {contributions.edges.length > 0 ? (
            <Feed connection={contributions} fetchAfter={fetchAfter} refresh={refresh} label={t("person.contributions")} withCommunity />
          ) : (
            <NoContributions name={name} mine={mine} erased={erased} />
          )}
        </section>
      </Columns>
    </Wrap>
  );
}

function NoContributions({ name, mine, erased }: { name: string; mine: boolean; erased: boolean }) {
  const { t } = useTranslation();
  if (erased) return <EmptyState title={t("person.erasedNone")} />;
  if (!mine) return <EmptyState title={t("person.noContributionsTitle")}>{t("person.noContributionsText", { name })}</EmptyState>;
  return (
    <EmptyState title={t("person.noneOfMineTitle")} action={<BringButton outline to="/nieuw?soort=ervaring">{t("knowledge.bring")}</BringButton>}>
      {t("person.noneOfMineText")}
    </EmptyState>
  );
}
