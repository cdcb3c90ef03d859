import { useId, type ComponentProps, type ReactNode } from "react";
import classes from "./Choice.module.css";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** Yes or no, with the words to press beside it. */
export function CheckField({ label, hint, id, ...rest }: Props) {
  const own = useId();
  const control = id ?? own;
  return (
    <div className={classes.check}>
      <input {...rest} id={control} type="checkbox" aria-describedby={hint ? `${control}-hint` : undefined} />
      <div>
        <label htmlFor={control}>{label}</label>
        {hint && <p id={`${control}-hint`}>{hint}</p>}
      </div>
    </div>
  );
}
