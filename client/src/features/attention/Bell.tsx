import { useTranslation } from "react-i18next";
import { IconLink } from "../../ui/button/IconButton";
import { useUnread } from "./useUnread";

/** In the header of who is signed in: whether something calls for them. */
export function Bell() {
  const { t } = useTranslation();
  const count = useUnread();
  return <IconLink to="/meldingen" icon="bell" count={count} label={count > 0 ? t("notifications.bell", { count }) : t("notifications.title")} />;
}
