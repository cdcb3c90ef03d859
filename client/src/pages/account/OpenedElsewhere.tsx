import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "../../features/account/AccountForm.module.css";
import { FirstPasswordForm } from "../../features/account/FirstPasswordForm";
import { ChoosePassword } from "../../features/providers/ChoosePassword";
import { AppLink } from "../../lib/AppLink";
import { usePageTitle } from "../../lib/usePageTitle";
import { Banner } from "../../ui/feedback/Banner";
import { PageHead, Wrap } from "../../ui/shell/Page";

interface Props {
  email: string;
  name: string;
  onGoOn: (words: string) => Promise<void>;
}

/**
 * For who confirmed in another browser than the account was asked for in: the person themselves on another device, or somebody whose address
 * another filled in. The password that was chosen there does not count, and the name may not be theirs.
 */
export function OpenedElsewhere({ email, name, onGoOn }: Props) {
  const { t } = useTranslation();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  usePageTitle(t("account.elsewhereTitle"));

  return (
    <Wrap>
      <PageHead title={t("account.elsewhereTitle")} />
      <div className={classes.stack} ref={here} tabIndex={-1}>
        <Banner kind="ok" role="status" title={t("account.opened")}>{t("account.elsewhereNow", { email })}</Banner>
        <p>{t("account.elsewhereWhy")}</p>
        <FirstPasswordForm onChosen={() => onGoOn(t("account.passwordSet"))} onLater={() => onGoOn(t("account.elsewhereLater"))} otherwise={<ChoosePassword email={email} />} />
      </div>
      <div className={classes.note}>
        <p>{t("account.elsewhereName", { name })} <AppLink to="/instellingen#profiel">{t("account.elsewhereProfile")}</AppLink></p>
        <p>{t("account.elsewhereUnwanted")} <AppLink to="/instellingen/gegevens#verwijderen">{t("account.elsewhereErase")}</AppLink></p>
      </div>
    </Wrap>
  );
}
