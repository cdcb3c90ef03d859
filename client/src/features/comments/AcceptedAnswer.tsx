import type { FragmentType } from "@apollo/client";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Sheet } from "../../ui/feedback/Sheet";
import { Icon } from "../../ui/icon/Icon";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { PersonLine } from "../people/PersonLine";
import { CommentActions } from "./CommentActions";
import { useLinked } from "./CommentItem";
import { CommentText } from "./CommentText";
import type { ThreadContext } from "./threadContext";
import classes from "./AcceptedAnswer.module.css";

const fragment = graphql(`
  fragment AcceptedAnswer on Comment {
    id
    createdAt
    author { id ...PersonLine }
    ...CommentText
    ...CommentActions
  }
`);

interface Props {
  comment: FragmentType<typeof fragment>;
  context: ThreadContext;
  onReply?: () => void;
  replies: ReactNode;
}

/** The answer that the asker chose lies on a sheet of its own, above the others. */
export function AcceptedAnswer({ comment, context, onReply, replies }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: comment });
  const [editing, setEditing] = useState(false);
  useLinked(data.id, context.linked);

  const head = (
    <>
      <Icon name="bring" /> {t("comments.accepted")} <Icon name="check" />
      <span className={classes.when}>
        <RelativeTime at={data.createdAt} />
      </span>
    </>
  );
  return (
    <div id={`reactie-${data.id}`} tabIndex={-1} className={classes.place}>
      <Sheet accent="bring" head={head}>
        <PersonLine person={data.author} />
        <div className={classes.text}>
          <CommentText comment={data} community={context.contribution.community.slug} editing={editing} onClose={() => setEditing(false)} />
        </div>
        {!editing && (
          <div className={classes.foot} data-noprint>
            <CommentActions comment={data} context={context} large onReply={onReply} onEdit={() => setEditing(true)} />
          </div>
        )}
        {replies}
      </Sheet>
    </div>
  );
}
