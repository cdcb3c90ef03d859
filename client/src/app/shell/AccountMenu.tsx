import { useTranslation } from "react-i18next";
import { colourChoices, languages, usePreferences } from "../../features/session/preferences";
import type { SessionViewer } from "../../features/session/session";
import { useSignOut } from "../../features/session/useSignOut";
import { Menu } from "../../ui/nav/Menu";
import type { MenuItem } from "../../ui/nav/MenuEntry";
import { Avatar } from "../../ui/person/Avatar";
import { VisuallyHidden } from "../../ui/VisuallyHidden";

export function AccountMenu({ viewer }: { viewer: SessionViewer }) {
  const { t } = useTranslation();
  const { language, speak, colours, chooseColours } = usePreferences();
  const signOut = useSignOut();
  const { id, displayName } = viewer.person;

  const items: MenuItem[] = [
    { kind: "head", label: displayName },
    { kind: "link", label: t("site.profile"), icon: "person", to: `/mensen/${id}` },
    { kind: "link", label: t("site.settings"), icon: "pen", to: "/instellingen" },
    ...(viewer.admin ? [{ kind: "link", label: t("admin.title"), icon: "lock", to: "/beheer" } satisfies MenuItem] : []),
    { kind: "line" },
    { kind: "head", label: t("site.language") },
    ...languages.map((each): MenuItem => ({ label: t(`language.${each}`), checked: each === language, onSelect: () => speak(each) })),
    { kind: "line" },
    { kind: "head", label: t("site.theme") },
    ...colourChoices.map((each): MenuItem => ({ label: t(`theme.${each}`), checked: each === colours, onSelect: () => chooseColours(each) })),
    { kind: "line" },
    { label: t("session.signOut"), onSelect: () => void signOut() },
  ];
  const trigger = (
    <>
      <Avatar name={displayName} />
      <VisuallyHidden>{t("site.account", { name: displayName })}</VisuallyHidden>
    </>
  );
  return <Menu label={t("site.account", { name: displayName })} trigger={trigger} items={items} />;
}
