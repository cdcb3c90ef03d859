import type { FragmentType } from "@apollo/client";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { ListRow } from "../../ui/list/Rows";
import { toast } from "../../ui/toast/toast";

const fragment = graphql(`
  fragment ReporterLine on OrganisationReporter {
    id
    startsAt
    endsAt
    person { id displayName }
    organisation { id name }
  }
`);

const EndReporter = graphql(`
  mutation EndReporter($reporter: ID!) {
    endReporter(reporter: $reporter) { id ...ReporterLine }
  }
`);

/** Who reports for whom, since when, and the way to end it. */
export function ReporterLine({ reporter }: { reporter: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const client = useApolloClient();
  const { data } = useSuspenseFragment({ fragment, from: reporter });
  const [asking, setAsking] = useState(false);
  const [end, { loading, error, reset }] = useMutation(EndReporter);
  const day = (at: string) => longDate(at, i18n.language, currentMoment());
  const name = data.person.displayName;

  async function confirm() {
    try {
      await end({ variables: { reporter: data.id } });
    } catch {
      return;
    }
    setAsking(false);
    toast({ text: t("reporters.ended", { name }) });
    await client.refetchQueries({ include: ["OrganisationReporters"] });
  }

  return (
    <ListRow
      title={name}
      text={
        <>
          {data.organisation.name} · {t("reporters.since", { date: day(data.startsAt) })}
          {data.endsAt && <> · {t("reporters.until", { date: day(data.endsAt) })}</>}
        </>
      }
      action={
        <>
          <Button size="small" aria-label={t("reporters.endOf", { name })} onClick={() => setAsking(true)}>{t("reporters.end")}</Button>
          <ConfirmDialog
            open={asking}
            onClose={() => {
              reset();
              setAsking(false);
            }}
            onConfirm={() => void confirm()}
            title={t("reporters.endTitle", { name, organisation: data.organisation.name })}
            confirm={t("reporters.end")}
            danger
            loading={loading}
            error={error && failureWords(t, failureOf(error))}
          >
            {t("reporters.endText")}
          </ConfirmDialog>
        </>
      }
    />
  );
}
