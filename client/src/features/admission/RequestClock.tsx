import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import classes from "./RequestClock.module.css";

const fragment = graphql(`
  fragment RequestClock on JoinRequest {
    id
    status
    stage
    schoolDays
  }
`);

const DAYS = Array.from({ length: 10 }, (_, day) => day);

/** Ten school days with a break after five: how far the clock has run, and who comes after. */
export function RequestClock({ request }: { request: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const { schoolDays: run, stage, status } = data;
  const stands = status === "INFORMATION_REQUESTED";

  return (
    <div>
      <div className={classes.clock} role="img" aria-label={t("request.clock", { count: run })}>
        {DAYS.map((day) => (
          <i key={day} data-past={day < run || undefined} />
        ))}
      </div>
      <div className={classes.captions}>
        <span>
          <b>{run === 0 ? t("request.noSchoolDay") : t("request.schoolDay", { day: run })}</b>
          <br />
          {stands && t("request.stands")}
        </span>
        <span>{t(`request.after.${stage ?? "FIRST"}`)}</span>
      </div>
    </div>
  );
}
