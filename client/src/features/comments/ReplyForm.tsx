import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast/toast";
import { CommentForm } from "./CommentForm";
import { useComment } from "./useCommentActs";
import { useThreadCache, type Commented } from "./useThreadCache";
import classes from "./NewComment.module.css";

interface Props {
  contribution: Commented;
  parent: string;
  name: string;
  onClose: () => void;
}

export function ReplyForm({ contribution, parent, name, onClose }: Props) {
  const { t } = useTranslation();
  const { comment, pending } = useComment();
  const { appendComment } = useThreadCache(contribution);

  return (
    <div className={classes.reply}>
      <CommentForm
        draftKey={`kenniskring.reply.${parent}`}
        community={contribution.community.slug}
        label={t("comments.yourReply", { name })}
        send={t("comments.sendComment")}
        autoFocus
        pending={pending}
        submit={async (body) => {
          const { data } = await comment(contribution.id, body, parent);
          if (data) appendComment(data.comment.id, parent);
        }}
        onDone={() => {
          onClose();
          toast({ text: t("comments.sentComment") });
        }}
        onCancel={onClose}
      />
    </div>
  );
}
