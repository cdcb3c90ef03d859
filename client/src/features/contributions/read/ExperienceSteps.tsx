import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import classes from "./ExperienceSteps.module.css";

const fragment = graphql(`
  fragment ExperienceSteps on Experience {
    id
    context
    approach
    result
  }
`);

/** What was, what was done, what came of it: three numbered parts of one story, with the writer's own line breaks. */
export function ExperienceSteps({ experience }: { experience: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: experience });
  const steps = [
    { name: t("contribution.context"), text: data.context },
    { name: t("contribution.approach"), text: data.approach },
    { name: t("contribution.result"), text: data.result },
  ];
  return (
    <ol className={classes.steps}>
      {steps.map(({ name, text }) => (
        <li key={name}>
          <h2>{name}</h2>
          {text.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}
