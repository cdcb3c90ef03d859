import { useState, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { TextArea } from "../../ui/field/TextArea";
import classes from "./WordsForm.module.css";

interface Props {
  label: string;
  hint?: string;
  send: string;
  initial?: string;
  /** Nothing may be said as well. */
  optional?: boolean;
  danger?: boolean;
  autoFocus?: boolean;
  maxLength: number;
  submit: (words: string) => Promise<unknown>;
  onCancel?: () => void;
  /** Beside the button. */
  others?: ReactNode;
}

/** A few words that go with a decision: a question, an answer, a reason, a welcome. */
export function WordsForm({ label, hint, send, initial = "", optional, danger, autoFocus, maxLength, submit, onCancel, others }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState(initial);
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    setFailure(null);
    setMissing(!optional && words.trim() === "");
    if (!optional && words.trim() === "") return;
    setPending(true);
    try {
      await submit(words.trim());
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <TextArea
        label={label}
        hint={hint}
        optional={optional}
        value={words}
        maxLength={maxLength}
        autoFocus={autoFocus}
        error={missing ? serverWords(t, "text.required") : undefined}
        onChange={(event) => {
          setMissing(false);
          setWords(event.target.value);
        }}
      />
      {failure && <Banner kind="err" role="alert">{failureWords(t, failure)}</Banner>}
      <div className={classes.foot}>
        <Button type="submit" data-prepared tone={danger ? "danger" : "primary"} loading={pending}>
          {send}
        </Button>
        {onCancel && (
          <Button tone="quiet" onClick={onCancel}>
            {t("common.cancel")}
          </Button>
        )}
        {others}
      </div>
    </form>
  );
}
