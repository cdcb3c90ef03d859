import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { TextButton } from "../../ui/button/TextButton";
import { HelpfulButton } from "../contributions/HelpfulButton";
import { ReportButton } from "../moderation/ReportButton";
import { AcceptDialog } from "./AcceptDialog";
import { RemoveDialog } from "./RemoveDialog";
import type { ThreadContext } from "./threadContext";

const fragment = graphql(`
  fragment CommentActions on Comment {
    __typename
    id
    accepted
    author { id displayName }
    whyNotAccept { code because }
    whyNotRevise { code because }
    whyNotRemove { code because }
    ...Helpful
    ...ReportButton
  }
`);

interface Props {
  comment: FragmentType<typeof fragment>;
  context: ThreadContext;
  large?: boolean;
  onReply?: () => void;
  onEdit: () => void;
}

export function CommentActions({ comment, context, large, onReply, onEdit }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: comment });
  const [asking, setAsking] = useState<"accept" | "remove" | null>(null);
  const acceptable = context.question && !data.accepted && !data.whyNotAccept;
  const mine = !data.whyNotRevise;

  return (
    <>
      <HelpfulButton subject={data} size={large ? "medium" : "text"} />
      {onReply && <TextButton onClick={onReply}>{t("comments.reply")}</TextButton>}
      {acceptable && (
        <TextButton icon="check" onClick={() => setAsking("accept")}>
          {t("comments.accept")}
        </TextButton>
      )}
      {mine && <TextButton onClick={onEdit}>{t("comments.edit")}</TextButton>}
      {!data.whyNotRemove && <TextButton onClick={() => setAsking("remove")}>{t("comments.remove")}</TextButton>}
      <ReportButton comment={data} />
      {asking === "accept" && <AcceptDialog comment={data.id} name={data.author.displayName} onClose={() => setAsking(null)} />}
      {asking === "remove" && <RemoveDialog comment={data.id} asModerator={!mine} onClose={() => setAsking(null)} />}
    </>
  );
}
