import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button/Button";
import classes from "./DataPanels.module.css";
import { EraseDialog, type Proof } from "./EraseDialog";

const GOES = ["profile", "access", "words"] as const;
const STAYS = ["knowledge", "counts", "acts"] as const;

/** What goes and what stays when somebody leaves for good, and the way to it. */
export function ErasePanel(proof: Proof) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.panel}>
      <p>{t("data.eraseText")}</p>
      <h3 id="dit-gaat-weg">{t("data.goesTitle")}</h3>
      <ul className={classes.list} aria-labelledby="dit-gaat-weg">
        {GOES.map((what) => <li key={what}>{t(`data.goes.${what}`)}</li>)}
      </ul>
      <h3 id="dit-blijft">{t("data.staysTitle")}</h3>
      <ul className={classes.list} aria-labelledby="dit-blijft">
        {STAYS.map((what) => <li key={what}>{t(`data.stays.${what}`)}</li>)}
      </ul>
      <div className={classes.acts}>
        <Button tone="danger" onClick={() => setAsking(true)}>{t("data.erase")}</Button>
      </div>
      {asking && <EraseDialog {...proof} onClose={() => setAsking(false)} />}
    </div>
  );
}
