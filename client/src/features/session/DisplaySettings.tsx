import { useTranslation } from "react-i18next";
import { SegmentedControl } from "../../ui/choice/SegmentedControl";
import { colourChoices, languages, usePreferences } from "./preferences";
import classes from "./DisplaySettings.module.css";

/** Both are kept in this browser: a shared screen in the staff room is not the phone at home. */
export function DisplaySettings() {
  const { t } = useTranslation();
  const { language, speak, colours, chooseColours } = usePreferences();
  return (
    <div className={classes.settings}>
      <div>
        <h3>{t("site.language")}</h3>
        <SegmentedControl label={t("site.language")} value={language} onChange={speak} options={languages.map((value) => ({ value, label: t(`language.${value}`) }))} />
      </div>
      <div>
        <h3>{t("site.theme")}</h3>
        <SegmentedControl label={t("site.theme")} value={colours} onChange={chooseColours} options={colourChoices.map((value) => ({ value, label: t(`theme.${value}`) }))} />
      </div>
    </div>
  );
}
