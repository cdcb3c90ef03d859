import { useTranslation } from "react-i18next";
import { useState } from "react";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { toast } from "../../ui/toast/toast";
import { useAcceptAnswer } from "./useCommentActs";

/** Asked for once: choosing an answer is told to its writer, so it is not taken back. */
export function AcceptDialog({ comment, name, onClose }: { comment: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { accept, pending } = useAcceptAnswer();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function confirm() {
    try {
      await accept(comment);
      onClose();
      toast({ text: t("comments.acceptedNow", { name }) });
    } catch (error) {
      setFailure(failureOf(error));
    }
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void confirm()}
      title={t("comments.acceptTitle")}
      confirm={t("comments.acceptConfirm")}
      loading={pending}
      error={failure && failureWords(t, failure)}
    >
      {t("comments.acceptText", { name })}
    </ConfirmDialog>
  );
}
