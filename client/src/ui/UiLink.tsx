import { createContext, useContext, type ComponentProps, type ComponentType } from "react";

export type UiLinkProps = Omit<ComponentProps<"a">, "href"> & { to: string };

const PlainLink = ({ to, ...rest }: UiLinkProps) => <a href={to} {...rest} />;

/** How an address within the app is followed; the app gives its own link, which knows the router. */
export const LinkContext = createContext<ComponentType<UiLinkProps>>(PlainLink);

export function UiLink(props: UiLinkProps) {
  const Link = useContext(LinkContext);
  return <Link {...props} />;
}
