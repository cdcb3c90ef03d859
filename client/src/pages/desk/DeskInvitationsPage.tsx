import { useApolloClient } from "@apollo/client/react";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { DeskFrame } from "../../features/communities/DeskFrame";
import { FEED_PAGE } from "../../features/contributions/feedQueries";
import { InvitationRow } from "../../features/invitations/InvitationRow";
import { invitationState, stateWords, wordOf } from "../../features/invitations/invitationState";
import { InviteForms } from "../../features/invitations/InviteForms";
import { MoreButton } from "../../lib/MoreButton";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { usePaging } from "../../lib/usePaging";
import { useQuietRefresh } from "../../lib/useQuietRefresh";
import { SegmentedControl } from "../../ui/choice/SegmentedControl";
import { EmptyState } from "../../ui/feedback/States";
import { Rows } from "../../ui/list/Rows";
import { SectionHead } from "../../ui/list/SectionHead";
import { SignInPage } from "../signIn/SignInPage";
import { DeskClosed } from "./DeskClosed";
import classes from "./DeskInvitationsPage.module.css";
import { DeskInvitationsQuery } from "./invitations.query";

const first = FEED_PAGE;

/** *Bureau, Uitnodigingen*: asking somebody in, and how it stands with who was asked. */
export function DeskInvitationsPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const slug = useParams().community ?? "";
  const [address, setAddress] = useSearchParams();
  const state = invitationState(address);
  const { data } = usePageQuery(DeskInvitationsQuery, { slug, first, state });
  const refresh = useQuietRefresh(DeskInvitationsQuery, { slug, first, state });
  const heading = useRef<HTMLDivElement>(null);
  const settle = async () => {
    await refresh();
    // What had the focus went with its invitation.
    if (document.activeElement === document.body) heading.current?.focus();
  };
  const paging = usePaging(
    useCallback((after: string) => client.query({ query: DeskInvitationsQuery, variables: { slug, first, after, state }, fetchPolicy: "network-only" }), [client, slug, state]),
  );
  const { viewer, community } = data;
  usePageTitle(t("desk.title"));
  if (!viewer) return <SignInPage />;
  if (!community?.invitations) return <DeskClosed slug={slug} />;

  const { id, invitations, archivedAt } = community;
  const choose = (word: string) => setAddress(word === "open" ? {} : { welke: word }, { preventScrollReset: true });
  return (
    <DeskFrame community={community} section="invitations">
      {!archivedAt && (
        <section className={classes.part} aria-labelledby="uitnodigen">
          <SectionHead id="uitnodigen" size="small" title={t("invitations.inviteTitle")} plain />
          <p className={classes.lead}>{t("invitations.inviteText")}</p>
          <InviteForms community={id} onSent={refresh} />
        </section>
      )}
      <section className={classes.part} aria-labelledby="uitnodigingen">
        <div ref={heading} tabIndex={-1}>
          <SectionHead id="uitnodigingen" size="small" title={t("desk.invitations")} plain />
        </div>
        <div className={classes.filter}>
          <SegmentedControl label={t("invitations.which")} value={wordOf(state)} onChange={choose} options={stateWords.map((word) => ({ value: word, label: t(`invitations.state.${invitationState(new URLSearchParams({ welke: word }))}`) }))} />
        </div>
        {invitations.edges.length === 0 ? (
          <EmptyState title={t(`invitations.none.${state}`)}>{state === "OPEN" && t("invitations.noneText")}</EmptyState>
        ) : (
          <Rows label={t("desk.invitations")}>
            {invitations.edges.map(({ node }) => (
              <InvitationRow key={node.id} invitation={node} onDone={settle} />
            ))}
          </Rows>
        )}
        {invitations.pageInfo.hasNextPage && <MoreButton paging={paging} cursor={invitations.pageInfo.endCursor} />}
      </section>
    </DeskFrame>
  );
}
