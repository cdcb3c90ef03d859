import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/button/Button";
import { Icon } from "../../ui/icon/Icon";
import { HeroFigure } from "./HeroFigure";
import classes from "./WelcomeHero.module.css";

interface Props {
  /** Not there before they are counted. */
  figures?: { communities: number; contributions: number };
}

export function WelcomeHero({ figures }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes.hero}>
      <div>
        <h1 tabIndex={-1}>
          {t("welcome.heroOne")}{" "}
          <span className={classes.bring}>
            <Icon name="bring" />
            {t("welcome.heroBring")}
          </span>{" "}
          {t("welcome.heroTwo")}{" "}
          <span className={classes.get}>
            <Icon name="get" />
            {t("welcome.heroGet")}
          </span>
        </h1>
        <p className={classes.lead}>{t("welcome.lead")}</p>
        <div className={classes.acts}>
          <ButtonLink to="/kringen" tone="primary">
            {t("welcome.find")} <Icon name="forward" />
          </ButtonLink>
          <span className={classes.join}>
            <ButtonLink to="/account-aanmaken">{t("account.create")}</ButtonLink>
          </span>
          <ButtonLink to="/#hoe" tone="quiet">
            {t("welcome.read")}
          </ButtonLink>
        </div>
      </div>
      <HeroFigure figures={figures} />
    </section>
  );
}
