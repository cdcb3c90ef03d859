import { useState, type ComponentProps } from "react";
import { Icon } from "../icon/Icon";
import { Field, type FieldProps } from "./Field";
import classes from "./Field.module.css";

type Props = Omit<ComponentProps<"input">, "id" | "type" | "value" | "onChange"> &
  FieldProps & {
    /** What stands on the button, before and after something was chosen. */
    choose: string;
    onChoose: (file: File | null) => void;
  };

/** One file from the device; also by dropping it here. */
export function FileField({ label, hint, error, optional, mark, note, id, choose, onChoose, ...rest }: Props) {
  const [name, setName] = useState<string | null>(null);

  return (
    <Field {...{ label, hint, error, optional, mark, note, id }}>
      {(wiring) => (
        <div className={classes.file} data-invalid={error ? true : undefined}>
          <span className={classes.fileButton} aria-hidden>
            <Icon name="file" /> {choose}
          </span>
          <span className={classes.fileName}>{name}</span>
          <input
            {...rest}
            {...wiring}
            type="file"
            onClick={(event) => {
              // A file that was mended may be chosen again under the same name.
              event.currentTarget.value = "";
            }}
            onChange={(event) => {
              const file = event.target.files?.[0] ?? null;
              setName(file?.name ?? null);
              onChoose(file);
            }}
          />
        </div>
      )}
    </Field>
  );
}
