import { useTranslation } from "react-i18next";
import { connection } from "../../lib/connection";
import { useSignal } from "../../lib/signal";
import { Banner, OfflineBar } from "../../ui/feedback/Banner";
import classes from "./ConnectionBar.module.css";

/** Stays in sight: whoever is halfway down a long page should know it too. */
export function ConnectionBar() {
  const { t } = useTranslation();
  const state = useSignal(connection);
  return (
    <div className={classes.bar}>
      <OfflineBar offline={state === "lost"} title={t("connection.lostTitle")}>
        {t("connection.lost")}
      </OfflineBar>
      {state === "back" && (
        <Banner kind="ok" role="status">
          {t("connection.back")}
        </Banner>
      )}
    </div>
  );
}
