import { useId, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { limits } from "../../lib/limits";
import { failureWords, serverWords } from "../../lib/refusals";
import { useTextDraft } from "../../lib/textDraft";
import { BringButton } from "../../ui/button/ExchangeButton";
import { Button } from "../../ui/button/Button";
import { TextButton } from "../../ui/button/TextButton";
import { Banner } from "../../ui/feedback/Banner";
import { nameSomebody } from "../../ui/field/nameSomebody";
import { TextArea } from "../../ui/field/TextArea";
import { useMentionableMembers } from "../memberships/useMentionableMembers";
import classes from "./CommentForm.module.css";

interface Props {
  /** Where the text is kept until it is sent. */
  draftKey: string;
  /** Whose members can be named. */
  community: string;
  label: string;
  hint?: string;
  send: string;
  answering?: boolean;
  initial?: string;
  autoFocus?: boolean;
  pending: boolean;
  submit: (body: string) => Promise<unknown>;
  onDone: () => void;
  onCancel?: () => void;
}

/** For an answer, a comment, a reply and a change alike. What was typed goes only when the server has it. */
export function CommentForm(props: Props) {
  const { draftKey, community, label, hint, send, answering, initial = "", autoFocus, pending, submit, onDone, onCancel } = props;
  const { t } = useTranslation();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const people = useMentionableMembers(community);
  const { text, kept, write, clear } = useTextDraft(draftKey);
  const [touched, setTouched] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const shown = touched || text !== "" ? text : initial;

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const body = shown.trim();
    const wrong = faultOf(body);
    setFault(wrong);
    setFailure(null);
    if (wrong || pending) {
      area.current?.focus();
      return;
    }
    try {
      await submit(body);
      clear();
      setTouched(false);
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
    }
  }

  function faultOf(body: string): string | null {
    if (body === "") return serverWords(t, "text.required");
    return body.length > limits.comment.max ? serverWords(t, "text.too_long", limits.comment) : null;
  }

  function wordsOf(refused: Failure): string {
    const [field] = refused.fields;
    return field ? serverWords(t, field.because, field.params) : failureWords(t, refused);
  }

  const button = { type: "submit", loading: pending, children: send } as const;
  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <TextArea
        id={id}
        ref={area}
        label={label}
        hint={hint}
        mark={answering ? "bring" : undefined}
        error={fault ?? undefined}
        autoFocus={autoFocus}
        people={people}
        value={shown}
        onChange={(event) => {
          setTouched(true);
          setFault(null);
          write(event.target.value);
        }}
      />
      {failure && <Banner kind="err" role="alert">{wordsOf(failure)}</Banner>}
      <div className={classes.foot}>
        <span className={classes.kept} role="status">
          {kept && t("comments.keptHere")}
        </span>
        {/* Keeps the place in the text while a mouse presses the button. */}
        <TextButton onMouseDown={(event) => event.preventDefault()} onClick={() => nameSomebody(area.current)}>
          @ {t("compose.mention")}
        </TextButton>
        {onCancel && (
          <Button tone="quiet" size="small" onClick={onCancel}>
            {t("common.cancel")}
          </Button>
        )}
        {answering ? <BringButton {...button} /> : <Button tone="primary" {...button} />}
      </div>
    </form>
  );
}
