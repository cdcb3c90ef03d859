import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { TextButton } from "../../ui/button/TextButton";
import { ReportDialog } from "./ReportDialog";

const fragment = graphql(`
  fragment ReportButton on Comment {
    id
    viewerReported
    whyNotReport { code because }
  }
`);

/** Under a comment of another; says so where the viewer reported it and nobody decided yet. */
export function ReportButton({ comment }: { comment: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: comment });
  const [reporting, setReporting] = useState(false);
  if (data.viewerReported) return <span>{t("report.reported")}</span>;
  if (data.whyNotReport) return null;
  return (
    <>
      <TextButton onClick={() => setReporting(true)}>{t("report.report")}</TextButton>
      {reporting && <ReportDialog subject={data.id} onClose={() => setReporting(false)} />}
    </>
  );
}
