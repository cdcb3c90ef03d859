import type { ReactNode } from "react";
import { Button, ButtonLink, type ButtonLinkProps, type ButtonProps } from "./Button";
import classes from "./Button.module.css";

type Own = { outline?: boolean };
type AsButton = Omit<ButtonProps, "tone" | "icon"> & Own & { to?: undefined };
type AsLink = Omit<ButtonLinkProps, "tone" | "icon"> & Own;

/** The arrow into the circle, with its word: an offer, an answer, a harvest. */
export function BringButton({ outline, ...rest }: AsButton | AsLink) {
  const tone = outline ? "bringOutline" : "bring";
  return rest.to === undefined ? <Button {...rest} tone={tone} icon="bring" /> : <ButtonLink {...rest} tone={tone} icon="bring" />;
}

/** The arrow out of the circle, with its word: a need, a question. */
export function GetButton({ outline, ...rest }: AsButton | AsLink) {
  const tone = outline ? "getOutline" : "get";
  return rest.to === undefined ? <Button {...rest} tone={tone} icon="get" /> : <ButtonLink {...rest} tone={tone} icon="get" />;
}

/** Both directions side by side. */
export function Duo({ children }: { children: ReactNode }) {
  return <div className={classes.duo}>{children}</div>;
}
