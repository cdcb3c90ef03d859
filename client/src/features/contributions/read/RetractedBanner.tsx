import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { currentMoment } from "../../../lib/clock";
import { longDate } from "../../../lib/dates";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { Banner } from "../../../ui/feedback/Banner";
import classes from "./RetractedBanner.module.css";

const fragment = graphql(`
  fragment RetractedBanner on Contribution {
    id
    retractedAt
    retractionReason
  }
`);

export function RetractedBanner({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  if (!data.retractedAt) return null;
  return (
    <div className={classes.banner}>
      <Banner kind="warn" icon="cross" title={t("contribution.retractedTitle")}>
        {t("contribution.retractedText", { date: longDate(data.retractedAt, i18n.language, currentMoment()), reason: data.retractionReason ?? "" })}
      </Banner>
    </div>
  );
}
