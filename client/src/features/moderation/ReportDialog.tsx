import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf } from "../../lib/failure";
import { limits } from "../../lib/limits";
import { failureWords, serverWords } from "../../lib/refusals";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { TextArea } from "../../ui/field/TextArea";
import { toast } from "../../ui/toast/toast";

const ReportContent = graphql(`
  mutation ReportContent($subject: ID!, $reason: String!) {
    reportContent(subject: $subject, reason: $reason) {
      __typename
      id
      ... on Contribution { viewerReported }
      ... on Comment { viewerReported }
    }
  }
`);

/** Says to the facilitators what is wrong with something that another wrote. */
export function ReportDialog({ subject, onClose }: { subject: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [report, { loading, error }] = useMutation(ReportContent);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string>();

  async function confirm() {
    if (reason.trim() === "") {
      setFault(serverWords(t, "text.required"));
      return;
    }
    try {
      await report({ variables: { subject, reason: reason.trim() } });
      onClose();
      toast({ text: t("report.sent") });
    } catch {
      // The dialog shows the error and keeps the words.
    }
  }

  return (
    <ConfirmDialog open onClose={onClose} onConfirm={() => void confirm()} title={t("report.title")} confirm={t("report.send")} loading={loading} error={error && failureWords(t, failureOf(error))}>
      <p>{t("report.text")}</p>
      <TextArea
        label={t("report.reason")}
        hint={t("report.reasonHint")}
        value={reason}
        maxLength={limits.reason.max}
        error={fault}
        onChange={(event) => {
          setFault(undefined);
          setReason(event.target.value);
        }}
      />
    </ConfirmDialog>
  );
}
