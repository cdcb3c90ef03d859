import { useTranslation } from "react-i18next";
import { DisplaySettings } from "../../features/session/DisplaySettings";
import { SessionList } from "../../features/session/SessionList";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { SectionHead } from "../../ui/list/SectionHead";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { SignInPage } from "../signIn/SignInPage";
import { SettingsPageQuery } from "./settings.query";
import classes from "./SettingsPage.module.css";

export function SettingsPage() {
  const { t } = useTranslation();
  const { viewer } = usePageQuery(SettingsPageQuery, {}).data;
  usePageTitle(t("settings.title"));
  if (!viewer) return <SignInPage />;

  return (
    <Wrap>
      <PageHead title={t("settings.title")} lead={t("settings.signedInAs", { name: viewer.person.displayName, email: viewer.email })} />
      <div className={classes.parts}>
        <section aria-labelledby="weergave">
          <SectionHead id="weergave" title={t("settings.display")} />
          <DisplaySettings />
        </section>
        <section aria-labelledby="sessies">
          <SectionHead id="sessies" title={t("settings.sessions")} />
          <SessionList sessions={viewer.sessions} />
        </section>
      </div>
    </Wrap>
  );
}
