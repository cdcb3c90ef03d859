import { useTranslation } from "react-i18next";
import { ErasePanel } from "../../features/personalData/ErasePanel";
import { ExportPanel } from "../../features/personalData/ExportPanel";
import { KeptList } from "../../features/personalData/KeptList";
import { AppLink } from "../../lib/AppLink";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { useQuietRefresh } from "../../lib/useQuietRefresh";
import { SectionHead } from "../../ui/list/SectionHead";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { SignInPage } from "../signIn/SignInPage";
import { DataPageQuery } from "./data.query";
import classes from "./DataPage.module.css";

const none = {};

export function DataPage() {
  const { t } = useTranslation();
  const { viewer } = usePageQuery(DataPageQuery, none).data;
  const refresh = useQuietRefresh(DataPageQuery, none);
  usePageTitle(t("data.title"));
  if (!viewer) return <SignInPage />;

  return (
    <Wrap>
      <PageHead title={t("data.title")} over={<AppLink to="/instellingen">{t("settings.title")}</AppLink>} lead={t("data.lead")} />
      <div className={classes.parts}>
        <section aria-labelledby="bewaard">
          <SectionHead id="bewaard" title={t("data.keptTitle")} />
          <KeptList />
        </section>
        <section aria-labelledby="downloaden">
          <SectionHead id="downloaden" title={t("data.exportTitle")} />
          <ExportPanel viewer={viewer} refresh={refresh} />
        </section>
        <section aria-labelledby="verwijderen">
          <SectionHead id="verwijderen" title={t("data.eraseHead")} />
          <ErasePanel hasPassword={viewer.hasPassword} asksCode={viewer.secondFactor} providers={viewer.identities.map(({ provider }) => provider.key)} />
        </section>
      </div>
    </Wrap>
  );
}
