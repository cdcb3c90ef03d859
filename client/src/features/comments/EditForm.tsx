import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast/toast";
import { CommentForm } from "./CommentForm";
import { useReviseComment } from "./useCommentActs";

export function EditForm({ comment, body, onClose }: { comment: string; body: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { revise, pending } = useReviseComment();
  return (
    <CommentForm
      draftKey={`kenniskring.revision.${comment}`}
      label={t("comments.edit")}
      send={t("comments.save")}
      initial={body}
      autoFocus
      pending={pending}
      submit={(text) => revise(comment, text)}
      onDone={() => {
        onClose();
        toast({ text: t("comments.saved") });
      }}
      onCancel={onClose}
    />
  );
}
