import { useEffect, useEffectEvent, useState } from "react";
import { Banner } from "../feedback/Banner";
import { Prose } from "../text/Prose";
import { useWords } from "../words";
import classes from "./Markdown.module.css";

interface Props {
  text: string;
  preview: (text: string, signal: AbortSignal) => Promise<string>;
}

type State = { html: string } | "waiting" | "failed";

/** How the text will look; asked for when it is opened. Give it the text as key, so that another text starts anew. */
export function MarkdownPreview({ text, preview }: Props) {
  const words = useWords();
  const [state, setState] = useState<State>("waiting");

  // A new function for the same text must not ask again.
  const ask = useEffectEvent(preview);

  useEffect(() => {
    if (text.trim() === "") return;
    const asked = new AbortController();
    ask(text, asked.signal).then(
      (html) => !asked.signal.aborted && setState({ html }),
      () => !asked.signal.aborted && setState("failed"),
    );
    return () => asked.abort();
  }, [text]);

  return (
    <div className={classes.preview} role="region" aria-label={words.preview} aria-live="polite" aria-busy={state === "waiting" && text.trim() !== ""} tabIndex={0}>
      {text.trim() === "" ? (
        <p className={classes.empty}>{words.previewEmpty}</p>
      ) : state === "waiting" ? (
        <p className={classes.empty}>{words.busy}</p>
      ) : state === "failed" ? (
        <Banner kind="err">{words.previewFailed}</Banner>
      ) : (
        <Prose html={state.html} />
      )}
    </div>
  );
}
