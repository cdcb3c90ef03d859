import { useTranslation } from "react-i18next";
import { RegisterUpload } from "../../features/organisations/RegisterUpload";
import { AdminFrame } from "./AdminFrame";
import classes from "./AdminFrame.module.css";

/** *Organisaties*: the register of schools, from which members choose theirs. */
export function OrganisationsPage() {
  const { t } = useTranslation();
  return (
    <AdminFrame tab="organisations">
      <div className={classes.parts}>
        <p>{t("register.text")}</p>
        <RegisterUpload />
      </div>
    </AdminFrame>
  );
}
