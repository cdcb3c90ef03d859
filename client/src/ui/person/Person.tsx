import type { ReactNode } from "react";
import { UiLink } from "../UiLink";
import { Avatar, type AvatarSize } from "./Avatar";
import classes from "./Person.module.css";

interface Props {
  name: string;
  /** Under the name: what someone does, and where. */
  line?: ReactNode;
  to?: string;
  size?: AvatarSize;
}

export function Person({ name, line, to, size }: Props) {
  return (
    <span className={classes.person}>
      <Avatar name={name} size={size} />
      <span>
        {to ? <UiLink className={classes.name} to={to}>{name}</UiLink> : <span className={classes.name}>{name}</span>}
        {line && <span>{line}</span>}
      </span>
    </span>
  );
}

/** The abbreviation of an organisation, with its full name on hover. */
export function Organisation({ children, title }: { children: ReactNode; title?: string }) {
  return <abbr className={classes.organisation} title={title}>{children}</abbr>;
}
