import { Link, type LinkProps } from "react-router";
import { usePrefetch } from "./prefetch";

type Props = Omit<LinkProps, "to"> & { to: string };

/** A link within Kenniskring; it starts fetching as soon as someone means to follow it. */
export function AppLink({ to, ...rest }: Props) {
  return <Link to={to} {...usePrefetch(to)} {...rest} />;
}

/** For parts of one page: what stands above them stays where it is. */
export function StayLink(props: Props) {
  return <AppLink preventScrollReset {...props} />;
}
