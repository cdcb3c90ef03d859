import { useState, type ComponentProps } from "react";
import { useWords } from "../words";
import { Field, type FieldProps } from "./Field";
import classes from "./Field.module.css";

type Props = Omit<ComponentProps<"input">, "id" | "type"> & FieldProps;

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, hint, error, optional, mark, note, id, autoComplete = "current-password", ...rest }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(false);

  return (
    <Field {...{ label, hint, error, optional, mark, note, id }}>
      {(wiring) => (
        <div className={classes.shell} data-invalid={wiring["aria-invalid"]}>
          <input {...rest} {...wiring} type={shown ? "text" : "password"} autoComplete={autoComplete} spellCheck={false} autoCapitalize="off" className={classes.input} />
          <button type="button" className={classes.reveal} onClick={() => setShown(!shown)} aria-controls={wiring.id} aria-label={`${shown ? words.hidePassword : words.showPassword}: ${typeof label === "string" ? label : ""}`}>
            {shown ? words.hidePassword : words.showPassword}
          </button>
        </div>
      )}
    </Field>
  );
}
