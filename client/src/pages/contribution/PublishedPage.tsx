import { useTranslation } from "react-i18next";
import { AskToJoin } from "../../features/admission/AskToJoin";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { KindMark } from "../../features/contributions/KindMark";
import margin from "../../features/contributions/read/ArticleMargin.module.css";
import article from "../../features/contributions/read/ContributionArticle.module.css";
import { RestsOn } from "../../features/contributions/RestsOn";
import { useSession } from "../../features/session/session";
import { useSignInAddress } from "../../features/session/useSignInAddress";
import { currentMoment } from "../../lib/clock";
import { exact, longDate } from "../../lib/dates";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";
import classes from "./PublishedPage.module.css";
import { PublishedPageQuery } from "./published.query";

/** A kennisproduct for who does not take part: its beginning, who made it, and the way to the rest. */
export function PublishedPage({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { viewer } = useSession();
  const signIn = useSignInAddress();
  const { publishedSynthesis: product } = usePageQuery(PublishedPageQuery, { id }).data;
  usePageTitle(product?.title ?? t("missing.title"));
  if (!product) return <NotFoundPage />;

  const { community, authors, createdAt } = product;
  const over = (
    <>
      <KindMark kind="SYNTHESIS" />
      <CommunityMark theme={community.theme.slug} label={community.name} to={`/${community.slug}`} />
    </>
  );
  return (
    <Wrap>
      <article>
        <PageHead title={product.title} lead={product.excerpt} over={over} voice="article" />
        <hr className={article.double} />
        <div className={article.article}>
          <aside className={article.margin} aria-label={t("contribution.meta")}>
            <dl className={margin.margin}>
              <div>
                <dt>{t(authors.length > 1 ? "contribution.madeBy" : "contribution.by")}</dt>
                {authors.map((name) => (
                  <dd key={name}>{name}</dd>
                ))}
              </div>
              <div>
                <dt>{t("contribution.published")}</dt>
                <dd>
                  <time dateTime={createdAt} title={exact(createdAt, i18n.language)}>
                    {longDate(createdAt, i18n.language, currentMoment())}
                  </time>
                </dd>
              </div>
            </dl>
          </aside>
          <div className={article.body}>
            <p className={classes.rests}>
              <RestsOn experiences={product.experienceCount} theories={product.theoryCount} />
            </p>
            <section className={classes.rest} aria-labelledby="verder">
              <h2 id="verder">{t("contribution.restTitle")}</h2>
              <p>{t("contribution.restText", { name: community.name })}</p>
              <div className={classes.acts}>
                <AskToJoin community={community} />
                {!viewer && <ButtonLink to={signIn}>{t("session.signIn")}</ButtonLink>}
              </div>
            </section>
          </div>
        </div>
      </article>
    </Wrap>
  );
}
