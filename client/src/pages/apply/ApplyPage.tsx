import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { ApplyForm } from "../../features/admission/ApplyForm";
import { Deciders } from "../../features/admission/Deciders";
import { RequestState } from "../../features/admission/RequestState";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { serverWords } from "../../lib/refusals";
import { useEveryMinute } from "../../lib/useEveryMinute";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { useQuietRefresh } from "../../lib/useQuietRefresh";
import { Button, ButtonLink } from "../../ui/button/Button";
import { EmptyState } from "../../ui/feedback/States";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { SignInPage } from "../signIn/SignInPage";
import { ApplyPageQuery } from "./apply.query";

/** *Deelname aanvragen*: the form, and from then on how it stands with what was sent. */
export function ApplyPage() {
  const { t } = useTranslation();
  const slug = useParams().community ?? "";
  const { data } = usePageQuery(ApplyPageQuery, { slug }, "form");
  const ask = useQuietRefresh(ApplyPageQuery, { slug });
  const [again, setAgain] = useState(false);
  const { viewer, community } = data;
  const waits = community?.viewerJoinRequest?.status === "SUBMITTED";
  useEveryMinute(ask, waits);
  usePageTitle(t("apply.page"));
  if (!community) return <NotFoundPage />;
  if (!viewer) return <SignInPage />;

  const { name, theme, facilitators, viewerMembership: member, viewerJoinRequest: latest, whyNotRequestToJoin: whyNot } = community;
  // Who left and who came in by an invitation meanwhile have nothing to do with the request any more.
  const past = (latest?.status === "ACCEPTED") !== (member !== null);
  const shown = latest && !past && !again ? latest : null;
  const toCommunity = <ButtonLink to={`/${slug}`} tone="primary">{t("apply.toCommunity", { name })}</ButtonLink>;

  const refresh = async () => {
    setAgain(false);
    await ask();
  };
  return (
    <Wrap>
      <PageHead
        title={t(shown ? "apply.stateTitle" : "apply.title", { name })}
        over={<CommunityMark theme={theme.slug} label={name} to={`/${slug}`} />}
        lead={!shown && !whyNot && <Deciders facilitators={facilitators} />}
      />
      {shown && (
        <RequestState
          request={shown}
          refresh={refresh}
          next={
            <>
              {member && toCommunity}
              {!whyNot && <Button onClick={() => setAgain(true)}>{t("apply.again")}</Button>}
            </>
          }
        />
      )}
      {!shown && whyNot && (
        <EmptyState level={2} title={t("apply.cannot")} action={toCommunity}>
          {serverWords(t, whyNot.because)}
        </EmptyState>
      )}
      {!shown && !whyNot && <ApplyForm community={community} organisation={viewer.person.organisation} onSent={refresh} />}
    </Wrap>
  );
}
