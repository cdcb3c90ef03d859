import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useSession } from "../../features/session/session";
import { missing } from "../../lib/missing";
import { useSignal } from "../../lib/signal";
import { BottomBar } from "../../ui/shell/Frame";
import { useComposeAddress } from "./composeAddress";
import { useInCommunities } from "./useInCommunities";

/** On a phone, within reach of a thumb; the middle one opens the form, where bringing and getting part. */
export function PhoneBar() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const { pathname } = useLocation();
  const share = useComposeAddress()();
  const circles = useInCommunities();
  const nothingHere = useSignal(missing);
  if (!viewer) return null;

  const composing = pathname.endsWith("/nieuw") && !nothingHere;
  const here = (is: boolean) => (is ? "page" : undefined);
  const me = `/mensen/${viewer.person.id}`;
  return (
    <BottomBar
      label={t("site.bottomMenu")}
      items={[
        { to: "/", label: t("site.start"), icon: "home", current: here(pathname === "/") },
        { to: "/kringen", label: t("site.communities"), icon: "circles", current: composing ? undefined : circles },
        { to: share, label: t("site.share"), current: here(composing) },
        { to: me, label: t("site.me"), icon: "person", current: here(pathname === me) },
      ]}
    />
  );
}
