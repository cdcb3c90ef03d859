import type { FragmentType } from "@apollo/client";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { ListRow } from "../../ui/list/Rows";
import { toast } from "../../ui/toast/toast";
import { AppointFacilitatorDialog } from "./AppointFacilitatorDialog";
import { Mandates } from "./Mandates";

const fragment = graphql(`
  fragment AdminCommunityLine on Community {
    id
    slug
    name
    memberCount
    archivedAt
    theme { id name }
    caretakerSince
    mandates { endsAt person { id displayName } sponsor { id name abbreviation } }
  }
`);

const ArchiveCommunity = graphql(`
  mutation ArchiveCommunity($community: ID!) {
    archiveCommunity(community: $community) { id archivedAt }
  }
`);

const ReopenCommunity = graphql(`
  mutation ReopenCommunity($community: ID!) {
    reopenCommunity(community: $community) { id archivedAt }
  }
`);

type Asked = "archive" | "reopen" | "appoint" | null;

/** A community as administrators see it: who facilitates it, and what they can do about it. */
export function AdminCommunityLine({ community }: { community: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const client = useApolloClient();
  const { data } = useSuspenseFragment({ fragment, from: community });
  const { id, name, archivedAt } = data;
  const [asked, ask] = useState<Asked>(null);
  const [archive, archiving] = useMutation(ArchiveCommunity);
  const [reopen, reopening] = useMutation(ReopenCommunity);
  const { loading, error, reset } = archivedAt ? reopening : archiving;
  const verb = archivedAt ? "reopen" : "archive";

  async function confirm() {
    try {
      await (archivedAt ? reopen : archive)({ variables: { community: id } });
    } catch {
      return;
    }
    ask(null);
    toast({ text: t(archivedAt ? "adminCommunities.reopened" : "adminCommunities.archived", { name }) });
    await client.refetchQueries({ include: ["AdminCommunities"] });
  }
  const close = () => {
    reset();
    ask(null);
  };

  return (
    <ListRow
      title={<AppLink to={`/${data.slug}`}>{name}</AppLink>}
      text={
        <>
          {data.theme.name} · {t("adminCommunities.members", { count: data.memberCount })}
          {archivedAt && <> · {t("adminCommunities.since", { date: longDate(archivedAt, i18n.language, currentMoment()) })}</>}
          <Mandates mandates={data.mandates} caretakerSince={data.caretakerSince} />
        </>
      }
      action={
        <>
          {!archivedAt && <Button size="small" tone={data.caretakerSince ? "primary" : undefined} aria-label={t("adminCommunities.appointAt", { name })} onClick={() => ask("appoint")}>{t("adminCommunities.appoint")}</Button>}
          <Button size="small" tone="quiet" aria-label={t(`adminCommunities.${verb}Of`, { name })} onClick={() => ask(verb)}>{t(`adminCommunities.${verb}`)}</Button>
          <ConfirmDialog
            open={asked === verb}
            onClose={close}
            onConfirm={() => void confirm()}
            title={t(`adminCommunities.${verb}Title`, { name })}
            confirm={t(`adminCommunities.${verb}`)}
            danger={verb === "archive"}
            loading={loading}
            error={error && failureWords(t, failureOf(error))}
          >
            {t(`adminCommunities.${verb}Text`)}
          </ConfirmDialog>
          {asked === "appoint" && <AppointFacilitatorDialog community={data} onClose={() => ask(null)} />}
        </>
      }
    />
  );
}
