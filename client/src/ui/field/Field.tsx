import { useId, type ReactNode } from "react";
import { cx } from "../cx";
import { Icon } from "../icon/Icon";
import { useWords } from "../words";
import classes from "./Field.module.css";

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Adds that it may stay empty. */
  optional?: boolean;
  /** The field of what someone brings or gets: its colour, with the arrow. */
  mark?: "bring" | "get";
  /** Under the field, such as how many characters are left. */
  note?: ReactNode;
  id?: string;
}

/** What ties a control to its label, hint and error. */
export interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "data-mark": "bring" | "get" | undefined;
}

export function Field({ label, hint, error, optional, mark, note, id, children }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const words = useWords();
  const own = useId();
  const control = id ?? own;
  const hintId = hint ? `${control}-hint` : undefined;
  const errorId = error ? `${control}-error` : undefined;
  const noteId = note ? `${control}-note` : undefined;

  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={control} id={`${control}-label`} data-mark={mark}>
        {mark && <Icon name={mark} />}
        <span>{label}</span>
        {optional && <small>{words.optional}</small>}
      </label>
      {hint && <p className={classes.hint} id={hintId}>{hint}</p>}
      {children({
        id: control,
        "aria-describedby": cx(errorId, hintId, noteId) || undefined,
        "aria-invalid": error ? true : undefined,
        "data-mark": mark,
      })}
      {note && <p className={classes.note} id={noteId}>{note}</p>}
      {error && (
        <p className={classes.error} id={errorId}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
