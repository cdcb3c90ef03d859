import { useLocation } from "react-router";

/** To the sign-in page and back to where we are. */
export function useSignInAddress(): string {
  const { pathname, search, hash } = useLocation();
  return `/inloggen?naar=${encodeURIComponent(pathname + search + hash)}`;
}

/** Only an address within this site: a link in a mail must not send someone elsewhere after signing in. */
export function safeReturn(address: string | null): string {
  return address && /^\/(?![/\\])/.test(address) ? address : "/";
}
