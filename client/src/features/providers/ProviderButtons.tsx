import { useMutation, useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { cx } from "../../ui/cx";
import { Banner } from "../../ui/feedback/Banner";
import classes from "./ProviderButtons.module.css";
import { BeginSignIn, SignInProvidersQuery } from "./providerQueries";

interface Props {
  /** Where to go on afterwards. */
  returnTo: string;
  /** Beside the form for a new account: the first time makes one. */
  signsUp?: boolean;
  /** For who is in already and proves once more who they are: only these. */
  among?: readonly string[];
}

/** The ways in beside a password, under the form; nothing where the platform has none. */
export function ProviderButtons({ returnTo, signsUp = false, among }: Props) {
  const { t } = useTranslation();
  const { signInProviders } = useSuspenseQuery(SignInProvidersQuery).data;
  const [begin] = useMutation(BeginSignIn, { fetchPolicy: "no-cache" });
  const [leavingFor, setLeavingFor] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ name: string; failure: Failure } | null>(null);
  const ways = among ? signInProviders.filter(({ key }) => among.includes(key)) : signInProviders;
  if (ways.length === 0) return null;

  async function go({ key, name }: { key: string; name: string }) {
    setFailed(null);
    setLeavingFor(key);
    try {
      const { data } = await begin({ variables: { provider: key, returnTo } });
      if (data) window.location.assign(data.beginSignIn);
    } catch (error) {
      setFailed({ name, failure: failureOf(error) });
      setLeavingFor(null);
    }
  }

  return (
    <section className={cx(classes.ways, signsUp && classes.wide)} aria-label={t("providers.ways")}>
      {!among && <p className={classes.or}><span>{t("providers.or")}</span></p>}
      {failed && <Banner kind="err" role="alert" title={failed.name}>{failureWords(t, failed.failure)}</Banner>}
      {ways.map((provider) => (
        <Button key={provider.key} block icon="lock" loading={leavingFor === provider.key} onClick={() => void go(provider)}>
          {t(signsUp ? "providers.goOnWith" : "providers.signInWith", { name: provider.name })}
        </Button>
      ))}
    </section>
  );
}
