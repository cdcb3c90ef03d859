import { useState } from "react";
import { limits } from "../../lib/limits";
import { Button } from "../../ui/button/Button";
import { WordsForm } from "../admission/WordsForm";
import classes from "./Moderation.module.css";

interface Act {
  /** On the button that opens the form. */
  open: string;
  label: string;
  hint: string;
  send: string;
  submit: (reason: string) => Promise<unknown>;
}

/** Two ways to decide, each with a reason: it stays as it is, or it does not. */
export function Judge({ keep, remove, danger = true }: { keep: Act; remove: Act; danger?: boolean }) {
  const [doing, setDoing] = useState<"keep" | "remove" | null>(null);
  const [left, leave] = useState<typeof doing>(null);
  if (doing === null) {
    return (
      <div className={classes.acts}>
        <Button data-prepared autoFocus={left === "remove"} onClick={() => setDoing("remove")}>{remove.open}</Button>
        <Button autoFocus={left === "keep"} onClick={() => setDoing("keep")}>{keep.open}</Button>
      </div>
    );
  }
  const cancel = () => {
    leave(doing);
    setDoing(null);
  };
  const { label, hint, send, submit } = doing === "keep" ? keep : remove;
  return <WordsForm key={doing} autoFocus danger={danger && doing === "remove"} label={label} hint={hint} send={send} maxLength={limits.reason.max} submit={submit} onCancel={cancel} />;
}
