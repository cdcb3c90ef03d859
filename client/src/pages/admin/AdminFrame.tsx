import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../features/session/session";
import { usePageTitle } from "../../lib/usePageTitle";
import { Tabs } from "../../ui/nav/Tabs";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { SignInPage } from "../signIn/SignInPage";
import classes from "./AdminFrame.module.css";

const tabs = [
  { name: "communities", to: "/beheer/kringen" },
  { name: "tokens", to: "/beheer/sleutels" },
  { name: "reporters", to: "/beheer/rapporteurs" },
  { name: "organisations", to: "/beheer/organisaties" },
  { name: "log", to: "/beheer/logboek" },
] as const;

type Tab = (typeof tabs)[number]["name"];

/** *Beheer*: what is there for administrators of the platform only; for others it does not exist. */
export function AdminFrame({ tab, children }: { tab: Tab; children: ReactNode }) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  usePageTitle(viewer?.admin ? `${t(`admin.${tab}`)} · ${t("admin.title")}` : t("missing.title"));
  if (!viewer) return <SignInPage />;
  if (!viewer.admin) return <NotFoundPage />;

  return (
    <Wrap>
      <PageHead title={t("admin.title")} lead={t("admin.lead")} />
      <Tabs label={t("admin.title")} items={tabs.map(({ name, to }) => ({ to, label: t(`admin.${name}`), current: name === tab }))} />
      <section className={classes.part} aria-labelledby="deel">
        <h2 id="deel" className={classes.title}>{t(`admin.${tab}`)}</h2>
        {children}
      </section>
    </Wrap>
  );
}
