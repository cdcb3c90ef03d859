import { useState } from "react";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { limits } from "../../lib/limits";
import { failureWords, serverWords } from "../../lib/refusals";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { TextArea } from "../../ui/field/TextArea";
import { toast } from "../../ui/toast/toast";
import { useRemoveComment } from "./useCommentActs";

interface Props {
  comment: string;
  /** A facilitator who removes another's words says why. */
  asModerator: boolean;
  onClose: () => void;
}

export function RemoveDialog({ comment, asModerator, onClose }: Props) {
  const { t } = useTranslation();
  const { remove, pending } = useRemoveComment();
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function confirm() {
    if (asModerator && reason.trim() === "") {
      setFault(serverWords(t, "comment.facilitator_reason"));
      return;
    }
    try {
      await remove(comment, reason.trim() || undefined);
      onClose();
      toast({ text: t("comments.removedNow") });
    } catch (error) {
      setFailure(failureOf(error));
    }
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void confirm()}
      title={t("comments.removeTitle")}
      confirm={t("comments.remove")}
      danger
      loading={pending}
      error={failure && failureWords(t, failure)}
    >
      <p>{t("comments.removeText")}</p>
      {asModerator && (
        <TextArea
          label={t("comments.removeReason")}
          value={reason}
          maxLength={limits.reason.max}
          error={fault}
          onChange={(event) => {
            setFault(undefined);
            setReason(event.target.value);
          }}
        />
      )}
    </ConfirmDialog>
  );
}
