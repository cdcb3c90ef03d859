import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { IdentityLineFragment } from "../../gql/graphql";
import { serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { ListRow, Rows } from "../../ui/list/Rows";
import { IdentityLine } from "./IdentityLine";
import classes from "./IdentitySettings.module.css";
import { LinkForm } from "./LinkForm";
import { ReturnFault } from "./ReturnFault";

interface Provider {
  key: string;
  name: string;
}

interface Props {
  providers: readonly Provider[];
  identities: readonly ({ id: string; provider: Provider } & FragmentType<IdentityLineFragment>)[];
  hasPassword: boolean;
}

/** With whom one signs in besides a password, and the way to begin or end that. */
export function IdentitySettings({ providers, identities, hasPassword }: Props) {
  const { t } = useTranslation();
  const [linking, setLinking] = useState<Provider | null>(null);
  const [address] = useSearchParams();
  const why = hasPassword ? undefined : serverWords(t, "password.none");
  const unlinked = providers.filter(({ key }) => !identities.some(({ provider }) => provider.key === key));

  return (
    <div className={classes.identities}>
      <ReturnFault />
      {address.has("gekoppeld") && <Banner kind="ok" role="status">{t("providers.linked")}</Banner>}
      <p>{t(hasPassword ? "providers.text" : "providers.textWithout")}</p>
      <Rows label={t("providers.title")}>
        {identities.map((identity) => (
          <IdentityLine key={identity.id} identity={identity} />
        ))}
        {unlinked.map((provider) => (
          <ListRow
            key={provider.key}
            title={provider.name}
            text={why ?? t("providers.notLinked")}
            action={<Button size="small" disabledReason={why} aria-label={t("providers.linkOf", { name: provider.name })} onClick={() => setLinking(provider)}>{t("providers.link")}</Button>}
          />
        ))}
      </Rows>
      {linking && <LinkForm key={linking.key} provider={linking} onCancel={() => setLinking(null)} />}
    </div>
  );
}
