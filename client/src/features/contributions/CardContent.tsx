import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { Steps } from "../../ui/list/Steps";
import { Cite } from "../../ui/text/Quote";
import { shortened } from "../../lib/shortened";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { sourceWords } from "./sourceWords";
import classes from "./CardContent.module.css";

const fragment = graphql(`
  fragment CardContent on Contribution {
    __typename
    id
    excerpt
    ... on Experience { context approach result }
    ... on Theory { source sourceYear }
  }
`);

const STEP = 140;

/** What a card shows of the content: the three steps of an experience, the source of a theory, the first words of the rest. */
export function CardContent({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });

  switch (data.__typename) {
    case "Experience":
      return (
        <Steps
          items={[
            { term: t("contribution.context"), text: shortened(data.context, STEP) },
            { term: t("contribution.approach"), text: shortened(data.approach, STEP) },
            { term: t("contribution.result"), text: shortened(data.result, STEP) },
          ]}
        />
      );
    case "Theory":
      return <Cite>{sourceWords(data.source, data.sourceYear)}</Cite>;
    case "Insight":
      return null;
    default:
      return <p className={classes.excerpt}>{data.excerpt}</p>;
  }
}
