import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { Wrap } from "../../../ui/shell/Page";
import { RemovedBanner } from "../../moderation/RemovedBanner";
import { HelpfulButton } from "../HelpfulButton";
import { ArticleBody } from "./ArticleBody";
import { ArticleHead } from "./ArticleHead";
import { ArticleMargin } from "./ArticleMargin";
import { ArticleTags } from "./ArticleTags";
import { LineageStrip } from "./LineageStrip";
import { QuestionByline } from "./QuestionByline";
import { RetractedBanner } from "./RetractedBanner";
import { UsedIn } from "./UsedIn";
import classes from "./ContributionArticle.module.css";

const fragment = graphql(`
  fragment ContributionArticle on Contribution {
    __typename
    id
    title
    removedAt
    ...ArticleHead
    ...ArticleBody
    ...ArticleMargin
    ...ArticleTags
    ...Lineage
    ...Helpful
    ...UsedIn
    ...RetractedBanner
    ...RemovedBanner
    ... on Question { ...QuestionByline }
  }
`);

/** A contribution in the form of its kind: a question is read with its answers, all else as an article with its margin. */
export function ContributionArticle({ contribution, children }: { contribution: FragmentType<typeof fragment>; children: ReactNode }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });

  if (data.removedAt) {
    return (
      <Wrap>
        <article>
          <ArticleHead contribution={data} />
          <div className={classes.removed}>
            <RemovedBanner contribution={data} />
            {children}
          </div>
        </article>
      </Wrap>
    );
  }
  if (data.__typename === "Question") {
    return (
      <Wrap>
        <div className={classes.question}>
          <article>
            <ArticleHead contribution={data} />
            <RetractedBanner contribution={data} />
            <QuestionByline question={data} />
            <ArticleBody contribution={data} />
            <div className={classes.tags}>
              <ArticleTags contribution={data} />
            </div>
            <div className={classes.helpful}>
              <span data-noprint>
                <HelpfulButton subject={data} />
              </span>
            </div>
            {children}
          </article>
          <UsedIn contribution={data} />
        </div>
      </Wrap>
    );
  }
  return (
    <Wrap>
      <article>
        <ArticleHead contribution={data} />
        <RetractedBanner contribution={data} />
        {data.__typename === "Synthesis" && <hr className={classes.double} />}
        <LineageStrip contribution={data} />
        <div className={classes.article}>
          <aside className={classes.margin} aria-label={t("contribution.meta")}>
            <ArticleMargin contribution={data} />
          </aside>
          <div className={classes.body}>
            <ArticleBody contribution={data} />
            <div className={classes.react}>
              <span data-noprint>
                <HelpfulButton subject={data} />
              </span>
            </div>
            {children}
          </div>
        </div>
      </article>
    </Wrap>
  );
}
