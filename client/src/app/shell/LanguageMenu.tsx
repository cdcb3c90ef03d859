import { useTranslation } from "react-i18next";
import { languages, usePreferences } from "../../features/session/preferences";
import { Menu } from "../../ui/nav/Menu";
import { VisuallyHidden } from "../../ui/VisuallyHidden";

/** For visitors: members find it in the menu under their name. */
export function LanguageMenu() {
  const { t } = useTranslation();
  const { language, speak } = usePreferences();
  return (
    <Menu
      label={t("site.language")}
      trigger={
        <span lang={language}>
          <VisuallyHidden>{t("site.language")}: </VisuallyHidden>
          {language.toUpperCase()}
        </span>
      }
      items={languages.map((each) => ({ label: t(`language.${each}`), checked: each === language, onSelect: () => speak(each) }))}
    />
  );
}
