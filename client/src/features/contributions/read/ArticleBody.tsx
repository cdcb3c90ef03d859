import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { Cite } from "../../../ui/text/Quote";
import { Prose } from "../../../ui/text/Prose";
import { sourceWords } from "../sourceWords";
import { ExperienceSteps } from "./ExperienceSteps";
import classes from "./ArticleBody.module.css";

const fragment = graphql(`
  fragment ArticleBody on Contribution {
    __typename
    id
    bodyHtml
    ... on Experience { ...ExperienceSteps }
    ... on Theory { source sourceUrl sourceYear }
  }
`);

export function ArticleBody({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });

  return (
    <div className={classes.body}>
      {data.__typename === "Theory" && (
        <Cite>
          {sourceWords(data.source, data.sourceYear)}
          {data.sourceUrl && (
            <>
              {" "}
              <a href={data.sourceUrl} rel="noopener noreferrer nofollow" target="_blank">
                {t("contribution.openSource")}
              </a>
            </>
          )}
        </Cite>
      )}
      {data.__typename === "Experience" && <ExperienceSteps experience={data} />}
      {data.bodyHtml && <Prose html={data.bodyHtml} />}
    </div>
  );
}
