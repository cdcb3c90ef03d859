import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast/toast";
import { CommentForm } from "./CommentForm";
import { useReviseComment } from "./useCommentActs";

interface Props {
  comment: string;
  community: string;
  body: string;
  onClose: () => void;
}

export function EditForm({ comment, community, body, onClose }: Props) {
  const { t } = useTranslation();
  const { revise, pending } = useReviseComment();
  return (
    <CommentForm
      draftKey={`kenniskring.revision.${comment}`}
      community={community}
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
