import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { failureOf } from "../../../lib/failure";
import { limits } from "../../../lib/limits";
import { failureWords, serverWords } from "../../../lib/refusals";
import { ConfirmDialog } from "../../../ui/dialog/ConfirmDialog";
import { TextArea } from "../../../ui/field/TextArea";
import { toast } from "../../../ui/toast/toast";

const RetractContribution = graphql(`
  mutation RetractContribution($contribution: ID!, $reason: String!) {
    retractContribution(contribution: $contribution, reason: $reason) {
      __typename
      id
      ...RetractedBanner
      ...ArticleMenu
    }
  }
`);

export function RetractDialog({ contribution, open, onClose }: { contribution: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [retract, { loading, error, reset }] = useMutation(RetractContribution);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string>();

  async function confirm() {
    if (reason.trim() === "") {
      setFault(serverWords(t, "text.required"));
      return;
    }
    try {
      await retract({ variables: { contribution, reason: reason.trim() } });
      onClose();
      toast({ text: t("contribution.retracted") });
    } catch {
      // The dialog shows the error and keeps the reason.
    }
  }

  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        reset();
        onClose();
      }}
      onConfirm={() => void confirm()}
      title={t("contribution.retractTitle")}
      confirm={t("contribution.retract")}
      danger
      loading={loading}
      error={error && failureWords(t, failureOf(error))}
    >
      <p>{t("contribution.retractText")}</p>
      <TextArea
        label={t("contribution.retractReason")}
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
