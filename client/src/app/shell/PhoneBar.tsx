import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useSession } from "../../features/session/session";
import { BottomBar } from "../../ui/shell/Frame";
import { useComposeAddress } from "./composeAddress";

/** On a phone, within reach of a thumb; the middle one opens the form, where bringing and getting part. */
export function PhoneBar() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const { pathname } = useLocation();
  const share = useComposeAddress()();
  if (!viewer) return null;

  const me = `/mensen/${viewer.person.id}`;
  return (
    <BottomBar
      label={t("site.bottomMenu")}
      items={[
        { to: "/", label: t("site.start"), icon: "home", current: pathname === "/" },
        { to: "/kringen", label: t("site.communities"), icon: "circles", current: pathname === "/kringen" },
        { to: share, label: t("site.share"), current: pathname.endsWith("/nieuw") },
        { to: me, label: t("site.me"), icon: "person", current: pathname === me },
      ]}
    />
  );
}
