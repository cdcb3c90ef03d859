import { useTranslation } from "react-i18next";
import { languages, usePreferences } from "../../features/session/preferences";
import { TextButton } from "../../ui/button/TextButton";
import { Wrap } from "../../ui/shell/Page";
import classes from "./WelcomeFoot.module.css";

interface Props {
  organisations: { id: string; name: string; abbreviation: string | null }[];
}

export function WelcomeFoot({ organisations }: Props) {
  const { t } = useTranslation();
  const { language, speak } = usePreferences();
  return (
    <footer className={classes.foot}>
      <Wrap>
        {organisations.length > 0 && (
          <>
            <p>{t("site.partners")}</p>
            <ul>
              {organisations.map(({ id, name, abbreviation }) => (
                <li key={id}>{abbreviation ? <abbr title={name}>{abbreviation}</abbr> : name}</li>
              ))}
            </ul>
          </>
        )}
        <p className={classes.last}>
          {t("site.openSource")} ·{" "}
          {languages
            .filter((each) => each !== language)
            .map((each) => (
              <TextButton key={each} lang={each} onClick={() => speak(each)}>
                {t(`language.${each}`)}
              </TextButton>
            ))}
        </p>
      </Wrap>
    </footer>
  );
}
