import type { ComponentProps } from "react";
import { cx } from "../cx";
import { Icon } from "../icon/Icon";
import { Field, type FieldProps } from "./Field";
import classes from "./Field.module.css";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

type Props = Omit<ComponentProps<"select">, "id" | "children"> & FieldProps & { options: readonly SelectOption[] };

/** The browser's own list: it opens well on every phone and for every reader. */
export function SelectField({ label, hint, error, optional, mark, note, id, options, className, ...rest }: Props) {
  return (
    <Field {...{ label, hint, error, optional, mark, note, id }}>
      {(wiring) => (
        <div className={classes.select}>
          <select {...rest} {...wiring} className={cx(classes.input, className)}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  );
}
