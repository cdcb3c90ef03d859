import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { AcceptForm } from "../../features/invitations/AcceptForm";
import { InvitationCard } from "../../features/invitations/InvitationCard";
import { InvitationDoor } from "../../features/invitations/InvitationDoor";
import { useSession } from "../../features/session/session";
import { useSignOut } from "../../features/session/useSignOut";
import { serverWords } from "../../lib/refusals";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { Button, ButtonLink } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { EmptyState } from "../../ui/feedback/States";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { toast } from "../../ui/toast/toast";
import { InvitationPageQuery } from "./invitation.query";
import classes from "./InvitationPage.module.css";

/** What the link in the mail leads to. Opening it changes nothing; the button at the end does. */
export function InvitationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { changed } = useSession();
  const [address] = useSearchParams();
  const signOut = useSignOut(`/uitnodiging?${address.toString()}`);
  const { data } = usePageQuery(InvitationPageQuery, { token: address.get("token") ?? "" }, "form");
  usePageTitle(t("invitation.page"));

  const { viewer } = data;
  const own = viewer?.invitations.find(({ community }) => community.slug === address.get("kring"));
  const invitation = data.invitation ?? own;
  if (!invitation) {
    return (
      <Wrap>
        <EmptyState
          level={1}
          title={t("invitation.deadTitle")}
          action={
            <>
              <ButtonLink to="/kringen" tone="primary">{t("start.toCommunities")}</ButtonLink>
              {viewer ? <ButtonLink to="/">{t("missing.home")}</ButtonLink> : <ButtonLink to="/inloggen">{t("session.signIn")}</ButtonLink>}
            </>
          }
        >
          {t("invitation.deadText")}
        </EmptyState>
      </Wrap>
    );
  }

  const { id, email, role, whyNotAccept: whyNot, community } = invitation;
  const enter = async () => {
    await changed();
    await navigate(`/${community.slug}`, { replace: true });
    toast({ text: t("invitation.accepted", { name: community.name }) });
  };
  return (
    <Wrap>
      <PageHead title={t("invitation.title", { name: community.name })} over={<CommunityMark theme={community.theme.slug} label={community.name} to={`/${community.slug}`} />} />
      <div className={classes.parts}>
        <InvitationCard invitation={invitation} />
        {!viewer && <InvitationDoor email={email} />}
        {viewer && whyNot?.because === "invitation.other_address" && (
          <Banner kind="warn" icon="alert" role="status" title={t("invitation.otherTitle")} action={<Button size="small" onClick={() => void signOut()}>{t("session.signOut")}</Button>}>
            {t("invitation.otherText", { email, own: viewer.email })}
          </Banner>
        )}
        {viewer && whyNot && whyNot.because !== "invitation.other_address" && (
          <Banner kind="info" role="status" action={<ButtonLink to={`/${community.slug}`} size="small">{t("apply.toCommunity", { name: community.name })}</ButtonLink>}>
            {serverWords(t, whyNot.because)}
          </Banner>
        )}
        {viewer && !whyNot && <AcceptForm invitation={id} community={community.id} observes={role === "OBSERVER"} organisation={viewer.person.organisation} onDone={enter} />}
      </div>
    </Wrap>
  );
}
