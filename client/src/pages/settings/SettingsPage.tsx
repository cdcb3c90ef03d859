import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmailForm } from "../../features/account/EmailForm";
import { PasswordForm } from "../../features/account/PasswordForm";
import { ProfileForm } from "../../features/account/ProfileForm";
import { SecondFactorSettings } from "../../features/account/SecondFactorSettings";
import { NotificationSettings } from "../../features/attention/NotificationSettings";
import { ChoosePassword } from "../../features/providers/ChoosePassword";
import { IdentitySettings } from "../../features/providers/IdentitySettings";
import { DisplaySettings } from "../../features/session/DisplaySettings";
import { SessionList } from "../../features/session/SessionList";
import { TokenList } from "../../features/tokens/TokenList";
import { AppLink } from "../../lib/AppLink";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { SectionHead } from "../../ui/list/SectionHead";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { SignInPage } from "../signIn/SignInPage";
import { SettingsPageQuery } from "./settings.query";
import classes from "./SettingsPage.module.css";

interface Part {
  id: string;
  title: string;
  content: ReactNode;
}

export function SettingsPage() {
  const { t } = useTranslation();
  const { viewer, signInProviders } = usePageQuery(SettingsPageQuery, {}).data;
  usePageTitle(t("settings.title"));
  if (!viewer) return <SignInPage />;

  const { person, email, hasPassword, identities } = viewer;
  const parts: (Part | false)[] = [
    { id: "profiel", title: t("settings.profile"), content: <><ProfileForm person={person} /><p><AppLink to={`/mensen/${person.id}`}>{t("settings.supply")}</AppLink></p></> },
    { id: "weergave", title: t("settings.display"), content: <DisplaySettings /> },
    { id: "meldingen", title: t("notifications.settings"), content: <NotificationSettings preferences={viewer.notificationPreferences} /> },
    { id: "adres", title: t("settings.email"), content: <EmailForm email={email} /> },
    { id: "wachtwoord", title: t("settings.password"), content: hasPassword ? <PasswordForm /> : <ChoosePassword email={email} /> },
    (signInProviders.length > 0 || identities.length > 0) && {
      id: "inlogdiensten",
      title: t("providers.title"),
      content: <IdentitySettings providers={signInProviders} identities={identities} hasPassword={hasPassword} />,
    },
    { id: "tweede-stap", title: t("secondFactor.title"), content: <SecondFactorSettings isOn={viewer.secondFactor} recoveryCodesLeft={viewer.recoveryCodesLeft} /> },
    { id: "sessies", title: t("settings.sessions"), content: <SessionList sessions={viewer.sessions} /> },
    { id: "gegevens", title: t("data.title"), content: <><p>{t("data.lead")}</p><ButtonLink to="/instellingen/gegevens">{t("data.open")}</ButtonLink></> },
    viewer.reportsFor.length > 0 && { id: "sleutels", title: t("keys.title"), content: <TokenList /> },
  ];
  const shown = parts.filter((part) => part !== false);
  return (
    <Wrap>
      <PageHead title={t("settings.title")} lead={t("settings.signedInAs", { name: person.displayName, email })} />
      <div className={classes.page}>
        <div className={classes.parts}>
          {shown.map(({ id, title, content }) => (
            <section key={id} className={classes.part} aria-labelledby={id}>
              <SectionHead id={id} title={title} />
              {content}
            </section>
          ))}
        </div>
        <nav className={classes.contents} aria-labelledby="op-deze-pagina">
          <h2 id="op-deze-pagina">{t("settings.contents")}</h2>
          {shown.map(({ id, title }) => <AppLink key={id} to={`#${id}`}>{title}</AppLink>)}
        </nav>
      </div>
    </Wrap>
  );
}
