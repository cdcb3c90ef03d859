import { useTranslation } from "react-i18next";
import { AppLink } from "../../lib/AppLink";
import { serverWords } from "../../lib/refusals";
import { useSignInAddress } from "../session/useSignInAddress";
import { toast } from "../../ui/toast/toast";
import { CommentForm } from "./CommentForm";
import { useComment } from "./useCommentActs";
import { useThreadCache, type Commented } from "./useThreadCache";
import classes from "./NewComment.module.css";

interface Props {
  contribution: Commented;
  question: boolean;
  whyNot: { code: string; because: string } | null;
}

/** The form under the thread, or the reason why there is none. */
export function NewComment({ contribution, question, whyNot }: Props) {
  const { t } = useTranslation();
  const { comment, pending } = useComment();
  const { appendComment } = useThreadCache(contribution);
  const signIn = useSignInAddress();

  if (whyNot) {
    return (
      <p className={classes.refused} id="antwoord">
        {serverWords(t, whyNot.because)} {whyNot.code === "UNAUTHENTICATED" && <AppLink to={signIn}>{t("session.signIn")}</AppLink>}
      </p>
    );
  }
  return (
    <div className={classes.form} id="antwoord" data-noprint>
      <CommentForm
        draftKey={`kenniskring.comment.${contribution.id}`}
        community={contribution.community.slug}
        label={t(question ? "comments.yourAnswer" : "comments.yourComment")}
        hint={t(question ? "comments.yourAnswerHint" : "comments.yourCommentHint")}
        send={t(question ? "comments.sendAnswer" : "comments.sendComment")}
        answering={question}
        pending={pending}
        submit={async (body) => {
          const { data } = await comment(contribution.id, body);
          if (data) appendComment(data.comment.id, null);
        }}
        onDone={() => toast({ text: t(question ? "comments.sentAnswer" : "comments.sentComment") })}
      />
    </div>
  );
}
