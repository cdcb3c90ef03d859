import { useRef, useState, type KeyboardEvent } from "react";
import { IconButton } from "../button/IconButton";
import { useWords } from "../words";
import classes from "./Markdown.module.css";

export type MarkdownAct = "bold" | "italic" | "list" | "quote" | "link" | "mention";
/** What is left out has no button. */
export type MarkdownActs = Record<Exclude<MarkdownAct, "mention">, () => void> & { mention: (() => void) | undefined };

interface Props {
  acts: MarkdownActs;
  controls: string;
  /** While the preview is shown there is nothing to change. */
  off: boolean;
}

const command = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl+";

/** One stop for the keyboard; the arrows walk within. */
export function MarkdownToolbar({ acts, controls, off }: Props) {
  const words = useWords();
  const [stop, setStop] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  const walk = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : (stop + step + buttons.length) % buttons.length;
    if (step === 0 && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    setStop(next);
    buttons[next]?.focus();
  };

  const buttons = [
    { act: "bold", label: `${words.bold} (${command}B)`, sign: <b>B</b> },
    { act: "italic", label: `${words.italic} (${command}I)`, sign: <i>I</i> },
    { act: "list", label: words.list, icon: "list" },
    { act: "quote", label: words.quote, icon: "quote" },
    { act: "link", label: `${words.link} (${command}K)`, icon: "link" },
    { act: "mention", label: words.mention, sign: <span>@</span> },
  ] as const;
  const shown = buttons.filter(({ act }) => acts[act]);

  return (
    <div ref={bar} role="toolbar" aria-label={words.toolbar} aria-controls={controls} className={classes.tools} data-off={off || undefined} onKeyDown={walk}>
      {shown.map((button, index) => (
        <IconButton
          key={button.act}
          label={button.label}
          icon={"icon" in button ? button.icon : undefined}
          disabled={off}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          // Keeps the selection in the text while a mouse presses the button.
          onMouseDown={(event) => event.preventDefault()}
          onClick={acts[button.act]}
        >
          {"sign" in button ? button.sign : null}
        </IconButton>
      ))}
    </div>
  );
}
