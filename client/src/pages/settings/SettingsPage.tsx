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
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { SectionHead } from "../../ui/list/SectionHead";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { SignInPage } from "../signIn/SignInPage";
import { SettingsPageQuery } from "./settings.query";
import classes from "./SettingsPage.module.css";

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      {children}
    </section>
  );
}

export function SettingsPage() {
  const { t } = useTranslation();
  const { viewer, signInProviders } = usePageQuery(SettingsPageQuery, {}).data;
  usePageTitle(t("settings.title"));
  if (!viewer) return <SignInPage />;

  return (
    <Wrap>
      <PageHead title={t("settings.title")} lead={t("settings.signedInAs", { name: viewer.person.displayName, email: viewer.email })} />
      <div className={classes.parts}>
        <Section id="profiel" title={t("settings.profile")}>
          <ProfileForm person={viewer.person} />
        </Section>
        <Section id="weergave" title={t("settings.display")}>
          <DisplaySettings />
        </Section>
        <Section id="meldingen" title={t("notifications.settings")}>
          <NotificationSettings preferences={viewer.notificationPreferences} />
        </Section>
        <Section id="adres" title={t("settings.email")}>
          <EmailForm email={viewer.email} />
        </Section>
        <Section id="wachtwoord" title={t("settings.password")}>
          {viewer.hasPassword ? <PasswordForm /> : <ChoosePassword email={viewer.email} />}
        </Section>
        {(signInProviders.length > 0 || viewer.identities.length > 0) && (
          <Section id="inlogdiensten" title={t("providers.title")}>
            <IdentitySettings providers={signInProviders} identities={viewer.identities} hasPassword={viewer.hasPassword} />
          </Section>
        )}
        <Section id="tweede-stap" title={t("secondFactor.title")}>
          <SecondFactorSettings isOn={viewer.secondFactor} recoveryCodesLeft={viewer.recoveryCodesLeft} />
        </Section>
        <Section id="sessies" title={t("settings.sessions")}>
          <SessionList sessions={viewer.sessions} />
        </Section>
        <Section id="gegevens" title={t("data.title")}>
          <p>{t("data.lead")}</p>
          <ButtonLink to="/instellingen/gegevens">{t("data.open")}</ButtonLink>
        </Section>
        {viewer.reportsFor.length > 0 && (
          <Section id="sleutels" title={t("keys.title")}>
            <TokenList />
          </Section>
        )}
      </div>
    </Wrap>
  );
}
