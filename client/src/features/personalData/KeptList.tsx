import { useTranslation } from "react-i18next";
import classes from "./DataPanels.module.css";

const KEPT = ["profile", "communities", "knowledge", "supply", "account", "acts"] as const;

/** What is kept about somebody, in a few sentences. */
export function KeptList() {
  const { t } = useTranslation();
  return (
    <div className={classes.panel}>
      <p>{t("data.keptText")}</p>
      <ul className={classes.list}>
        {KEPT.map((what) => <li key={what}>{t(`data.kept.${what}`)}</li>)}
      </ul>
      <p>{t("data.keptNot")}</p>
    </div>
  );
}
