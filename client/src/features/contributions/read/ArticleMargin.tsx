import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { currentMoment } from "../../../lib/clock";
import { exact, longDate } from "../../../lib/dates";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { PersonLine } from "../../people/PersonLine";
import { ArticleTags } from "./ArticleTags";
import classes from "./ArticleMargin.module.css";

const fragment = graphql(`
  fragment ArticleMargin on Contribution {
    __typename
    id
    createdAt
    updatedAt
    version
    tags
    author { id ...PersonLine }
    ... on Synthesis { coAuthors { id ...PersonLine } }
    ...ArticleTags
  }
`);

/** Beside the text: who made it, when, and what it is about. */
export function ArticleMargin({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const makers = [data.author, ...(data.__typename === "Synthesis" ? data.coAuthors : [])];
  const date = (iso: string) => longDate(iso, i18n.language, currentMoment());

  return (
    <dl className={classes.margin}>
      <div>
        <dt>{t(makers.length > 1 ? "contribution.madeBy" : "contribution.by")}</dt>
        <dd className={classes.makers}>
          {makers.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </dd>
      </div>
      <div>
        <dt>{t("contribution.published")}</dt>
        <dd>
          <time dateTime={data.createdAt} title={exact(data.createdAt, i18n.language)}>
            {date(data.createdAt)}
          </time>
        </dd>
      </div>
      {data.version > 1 && (
        <div>
          <dt>{t("contribution.revised")}</dt>
          <dd>
            <time dateTime={data.updatedAt} title={exact(data.updatedAt, i18n.language)}>
              {t("contribution.publishedVersion", { date: date(data.updatedAt), version: data.version })}
            </time>
          </dd>
        </div>
      )}
      {data.tags.length > 0 && (
        <div>
          <dt>{t("contribution.tags")}</dt>
          <dd>
            <ArticleTags contribution={data} />
          </dd>
        </div>
      )}
    </dl>
  );
}
