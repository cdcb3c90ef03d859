import classes from "./Person.module.css";
import { initials, tintOf } from "./initials";

export type AvatarSize = "small" | "medium" | "large";

/** Someone without a picture. The name stands beside it, so a reader skips it. */
export function Avatar({ name, size }: { name: string; size?: AvatarSize }) {
  return <span className={classes.avatar} data-size={size} data-tint={tintOf(name)} aria-hidden>{initials(name)}</span>;
}

/** Several people at once; `restLabel` says how many more there are. */
export function AvatarStack({ names, most = 6, restLabel }: { names: readonly string[]; most?: number; restLabel?: string }) {
  return (
    <span className={classes.stack}>
      {names.slice(0, most).map((name, index) => <Avatar key={`${index}${name}`} name={name} />)}
      {restLabel && names.length > most && <span className={classes.rest}>{restLabel}</span>}
    </span>
  );
}
