import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { exact } from "../../../lib/dates";
import { durationBetween } from "../../../lib/duration";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { RelativeTime } from "../../../ui/text/RelativeTime";
import { PersonLine } from "../../people/PersonLine";
import classes from "./QuestionByline.module.css";

const fragment = graphql(`
  fragment QuestionByline on Question {
    id
    createdAt
    updatedAt
    version
    firstAnsweredAt
    author { id ...PersonLine }
  }
`);

export function QuestionByline({ question }: { question: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: question });
  return (
    <div className={classes.byline}>
      <PersonLine person={data.author} />
      <span>
        <RelativeTime at={data.createdAt} />
        {data.firstAnsweredAt && ` · ${t("contribution.answeredAfter", { duration: durationBetween(data.createdAt, data.firstAnsweredAt, i18n.language) })}`}
        {data.version > 1 && (
          <>
            {" · "}
            <span title={exact(data.updatedAt, i18n.language)}>{t("comments.edited")}</span>
          </>
        )}
      </span>
    </div>
  );
}
