import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { kindOf, wordOf } from "../../features/contributions/kinds";
import { useSession } from "../../features/session/session";
import { explanationOf } from "../../lib/refusals";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { BringButton, GetButton } from "../../ui/button/ExchangeButton";
import { EmptyState } from "../../ui/feedback/States";
import { ListRow, Rows } from "../../ui/list/Rows";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { SignInPage } from "../signIn/SignInPage";

/** Between *Brengen* or *Halen* and the form, for who is not on the page of a community: in which one? */
export function ChooseCommunityPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const [address] = useSearchParams();
  const kind = kindOf(address.get("soort")) ?? "EXPERIENCE";
  const asks = kind === "QUESTION";
  const title = t(asks ? "choose.titleGet" : "choose.titleBring");
  usePageTitle(title);
  if (!viewer) return <SignInPage />;

  const Act = asks ? GetButton : BringButton;
  const open = viewer.memberships.some(({ community }) => !community.whyNotContribute);
  return (
    <Wrap>
      <PageHead title={title} />
      {!open && (
        <EmptyState level={2} title={t("choose.none")} action={<ButtonLink to="/kringen">{t("start.toCommunities")}</ButtonLink>} />
      )}
      <Rows label={title}>
        {viewer.memberships.map(({ id, community }) => (
          <ListRow
            key={id}
            level={2}
            title={community.name}
            text={
              <>
                <CommunityMark theme={community.theme.slug} label={community.theme.name} /> {explanationOf(t, community.whyNotContribute)}
              </>
            }
            action={
              !community.whyNotContribute && (
                <Act outline size="small" to={`/${community.slug}/bijdragen/nieuw?soort=${wordOf(kind)}`} aria-label={`${t(asks ? "site.get" : "site.bring")}: ${community.name}`}>
                  {t(asks ? "site.get" : "site.bring")}
                </Act>
              )
            }
          />
        ))}
      </Rows>
    </Wrap>
  );
}
