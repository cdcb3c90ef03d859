import { useId, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { SegmentedControl } from "../choice/SegmentedControl";
import { useWords } from "../words";
import { Field, type FieldProps } from "./Field";
import classes from "./Markdown.module.css";
import { MarkdownPreview } from "./MarkdownPreview";
import { MarkdownToolbar, type MarkdownAct, type MarkdownActs } from "./MarkdownToolbar";
import { MentionArea } from "./MentionArea";
import type { FindMentionable } from "./mentions";
import { around, before, continued, linked, type Edit, type Selected } from "./markdownEdits";
import { nameSomebody } from "./nameSomebody";
import { useAutoGrow } from "./useAutoGrow";
import { useMergedRef } from "./useMergedRef";
import { writeInto } from "./writeInto";

interface Props extends FieldProps {
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  /** Makes the HTML of the preview; the server does this, so that it looks as it will. */
  preview: (text: string, signal: AbortSignal) => Promise<string>;
  /** Finds whom the text can name, behind an `@`. */
  people?: FindMentionable;
  name?: string;
  rows?: number;
  placeholder?: string;
  maxLength?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

const shortcuts: Record<string, MarkdownAct> = { b: "bold", i: "italic", k: "link" };

export function MarkdownField({ label, hint, error, optional, mark, note, id, value, onChange, onBlur, preview, people, name, rows = 7, placeholder, maxLength, ref }: Props) {
  const words = useWords();
  const own = useId();
  const control = id ?? own;
  const [side, setSide] = useState<"write" | "preview">("write");
  const area = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(area, ref);
  useAutoGrow(area, value);

  const change = (edit: (selected: Selected) => Edit | null): boolean => {
    const element = area.current;
    if (!element) return false;
    const result = edit({ text: element.value, start: element.selectionStart, end: element.selectionEnd });
    if (result) writeInto(element, result);
    return result !== null;
  };

  const acts: MarkdownActs = {
    bold: () => change((selected) => around(selected, "**")),
    italic: () => change((selected) => around(selected, "*")),
    list: () => change((selected) => before(selected, "- ")),
    quote: () => change((selected) => before(selected, "> ")),
    link: () => change((selected) => linked(selected, words.linkText)),
    mention: people && (() => nameSomebody(area.current)),
  };

  const press = (event: KeyboardEvent) => {
    const act = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? shortcuts[event.key.toLowerCase()] : undefined;
    if (act) acts[act]?.();
    else if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !change(continued)) return;
    event.preventDefault();
  };

  return (
    <Field {...{ label, hint, error, optional, mark, note }} id={control}>
      {(wiring) => (
        <div className={classes.editor} data-invalid={wiring["aria-invalid"]} data-mark={mark}>
          <div className={classes.bar}>
            <MarkdownToolbar acts={acts} controls={control} off={side === "preview"} />
            <SegmentedControl
              label={words.preview}
              value={side}
              onChange={setSide}
              options={[{ value: "write", label: words.write }, { value: "preview", label: words.preview }]}
            />
          </div>
          <MentionArea area={area} people={people}>
            <textarea
              {...wiring}
              ref={merged}
              hidden={side === "preview"}
              className={classes.area}
              value={value}
              name={name}
              rows={rows}
              placeholder={placeholder}
              maxLength={maxLength}
              onChange={(event) => onChange(event.currentTarget.value)}
              onBlur={onBlur}
              onKeyDown={press}
            />
          </MentionArea>
          {side === "preview" && <MarkdownPreview key={value} text={value} preview={preview} />}
        </div>
      )}
    </Field>
  );
}
