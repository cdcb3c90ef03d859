import { useTranslation } from "react-i18next";
import { CommunityTile } from "../../features/communities/CommunityTile";
import { PublishedProduct } from "../../features/contributions/PublishedProduct";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { SectionHead } from "../../ui/list/SectionHead";
import { Wrap } from "../../ui/shell/Page";
import { HowItWorks } from "./HowItWorks";
import { WelcomeFoot } from "./WelcomeFoot";
import { WelcomeHero } from "./WelcomeHero";
import { WelcomePageQuery } from "./welcome.query";
import classes from "./WelcomePage.module.css";

const SHOWN = 3;

/** For who comes by: what this is, which communities there are, and what they made. */
export function WelcomePage() {
  const { t } = useTranslation();
  const communities = usePageQuery(WelcomePageQuery, {}).data.communities.edges.map(({ node }) => node);
  usePageTitle(t("welcome.title"));

  const numbers = t("welcome.numbers").split(" ");
  const inWords = (count: number) => ({ count, number: numbers[count - 1] ?? count });
  const themes = new Set(communities.map(({ theme }) => theme.id));
  const contributions = communities.reduce((sum, { contributionCount }) => sum + contributionCount, 0);
  const products = communities
    .flatMap(({ publishedSyntheses }) => publishedSyntheses)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
    .slice(0, SHOWN);
  const organisations = new Map(communities.flatMap(({ facilitators }) => facilitators.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation]] : []))));

  return (
    <>
      <Wrap>
        <WelcomeHero figures={{ communities: communities.length, contributions }} />
        <section id="kringen" aria-labelledby="kringen-kop">
          <SectionHead
            id="kringen-kop"
            title={<span className={classes.sentence}>{`${t("welcome.communities", inWords(communities.length))}, ${t("welcome.themes", inWords(themes.size))}`}</span>}
            side={organisations.size > 0 && t("welcome.organisations", inWords(organisations.size))}
          />
          <ul className={classes.communities}>
            {communities.map((community) => (
              <li key={community.id}>
                <CommunityTile community={community} />
              </li>
            ))}
          </ul>
        </section>
        {products.length > 0 && (
          <section id="kennisproducten" aria-labelledby="producten-kop" className={classes.made}>
            <SectionHead id="producten-kop" title={t("welcome.made")} />
            <ul className={classes.products}>
              {products.map((product) => (
                <li key={product.id}>
                  <PublishedProduct product={product} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Wrap>
      <HowItWorks />
      <WelcomeFoot organisations={[...organisations.values()]} />
    </>
  );
}
