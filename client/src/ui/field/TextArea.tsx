import { useRef, type ComponentProps } from "react";
import { cx } from "../cx";
import { Field, type FieldProps } from "./Field";
import classes from "./Field.module.css";
import { MentionArea } from "./MentionArea";
import type { FindMentionable } from "./mentions";
import { useAutoGrow } from "./useAutoGrow";
import { useMergedRef } from "./useMergedRef";

type Props = Omit<ComponentProps<"textarea">, "id"> & FieldProps & {
  /** One sentence, set as the heading it will become: the voice of a question in italics, anything else upright. */
  heading?: "italic" | "upright";
  /** Finds whom the text can name, behind an `@`. */
  people?: FindMentionable;
};

/** Grows with what is written in it. A heading stays one paragraph: Enter does not break it. */
export function TextArea({ label, hint, error, optional, mark, note, id, heading, people, className, ref, onKeyDown, ...rest }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useAutoGrow(area, rest.value);
  const merged = useMergedRef(area, ref);

  return (
    <Field {...{ label, hint, error, optional, mark, note, id }}>
      {(wiring) => (
        <MentionArea area={area} people={people}>
          <textarea
            rows={heading ? 1 : 4}
            {...rest}
            {...wiring}
            ref={merged}
            className={cx(classes.input, heading && classes.title, className)}
            data-upright={heading === "upright" || undefined}
            onKeyDown={(event) => {
              if (heading && event.key === "Enter" && !event.metaKey && !event.ctrlKey) event.preventDefault();
              onKeyDown?.(event);
            }}
          />
        </MentionArea>
      )}
    </Field>
  );
}
