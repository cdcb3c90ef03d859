import type { ComponentProps } from "react";
import { cx } from "../cx";
import { Field, type FieldProps } from "./Field";
import classes from "./Field.module.css";

type Props = Omit<ComponentProps<"input">, "id"> & FieldProps;

export function TextField({ label, hint, error, optional, mark, note, id, className, type = "text", ...rest }: Props) {
  return (
    <Field {...{ label, hint, error, optional, mark, note, id }}>
      {(wiring) => <input {...rest} {...wiring} type={type} className={cx(classes.input, className)} />}
    </Field>
  );
}
