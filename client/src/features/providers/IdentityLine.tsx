import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf, type Failure } from "../../lib/failure";
import { explanationOf, failureWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { ListRow } from "../../ui/list/Rows";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { toast } from "../../ui/toast/toast";

const fragment = graphql(`
  fragment IdentityLine on Identity {
    id
    createdAt
    provider { key name }
    whyNotUnlink { code because }
  }
`);

const UnlinkIdentity = graphql(`
  mutation UnlinkIdentity($identity: ID!) {
    unlinkIdentity(identity: $identity) { identities { id provider { key name } ...IdentityLine } }
  }
`);

export function IdentityLine({ identity }: { identity: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { id, provider, createdAt, whyNotUnlink } = useSuspenseFragment({ fragment, from: identity }).data;
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [unlink, { loading }] = useMutation(UnlinkIdentity);
  const why = explanationOf(t, whyNotUnlink);

  async function end() {
    setFailure(null);
    try {
      await unlink({ variables: { identity: id } });
      toast({ text: t("providers.unlinked", { name: provider.name }) });
    } catch (error) {
      setFailure(failureOf(error));
    }
  }

  return (
    <>
      <ListRow
        title={provider.name}
        text={
          <>
            {t("providers.linkedSince")} <RelativeTime at={createdAt} />
            {why && <><br />{why}</>}
          </>
        }
        action={<Button size="small" aria-label={t("providers.unlinkOf", { name: provider.name })} disabledReason={why ?? undefined} onClick={() => setAsks(true)}>{t("providers.unlink")}</Button>}
      />
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void end()}
        title={t("providers.unlinkAsk", { name: provider.name })}
        confirm={t("providers.unlink")}
        danger
        loading={loading}
        error={failure && failureWords(t, failure)}
      >
        <p>{t("providers.unlinkText", { name: provider.name })}</p>
      </ConfirmDialog>
    </>
  );
}
