import { useTranslation } from "react-i18next";
import { Navigate, useSearchParams } from "react-router";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { kindOf, wordOf } from "../../features/contributions/kinds";
import { useSession } from "../../features/session/session";
import type { ContributionKind } from "../../gql/graphql";
import { explanationOf } from "../../lib/refusals";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { BringButton, GetButton } from "../../ui/button/ExchangeButton";
import { EmptyState } from "../../ui/feedback/States";
import { ListRow, Rows } from "../../ui/list/Rows";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { SignInPage } from "../signIn/SignInPage";
import classes from "./ChooseCommunityPage.module.css";

const composeAddress = (slug: string, kind: ContributionKind) => `/${slug}/bijdragen/nieuw?soort=${wordOf(kind)}`;

/** Between *Brengen*, *Halen* or *Delen* and the form, for who is not on the page of a community: in which one? */
export function ChooseCommunityPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const [address] = useSearchParams();
  const kind = kindOf(address.get("soort"));
  const title = t(kind === null ? "choose.title" : kind === "QUESTION" ? "choose.titleGet" : "choose.titleBring");
  usePageTitle(title);
  if (!viewer) return <SignInPage />;

  const open = viewer.memberships.filter(({ community }) => !community.whyNotContribute);
  const [only] = open;
  if (only && open.length === 1) return <Navigate replace to={composeAddress(only.community.slug, kind ?? "QUESTION")} />;
  return (
    <Wrap>
      <PageHead title={title} />
      {!only && <EmptyState level={2} title={t("choose.none")} action={<ButtonLink to="/kringen">{t("start.toCommunities")}</ButtonLink>} />}
      {viewer.memberships.length > 0 && (
        <Rows label={title}>
          {viewer.memberships.map(({ id, community: { name, slug, theme, whyNotContribute } }) => (
            <ListRow
              key={id}
              level={2}
              title={name}
              text={<><CommunityMark theme={theme.slug} label={theme.name} />{whyNotContribute && <><br />{explanationOf(t, whyNotContribute)}</>}</>}
              action={
                !whyNotContribute && (
                  <div className={classes.acts}>
                    {kind !== "QUESTION" && (
                      <BringButton outline size="small" to={composeAddress(slug, kind ?? "EXPERIENCE")} aria-label={`${t("site.bring")}: ${name}`}>{t("site.bring")}</BringButton>
                    )}
                    {(kind ?? "QUESTION") === "QUESTION" && (
                      <GetButton outline size="small" to={composeAddress(slug, "QUESTION")} aria-label={`${t("site.get")}: ${name}`}>{t("site.get")}</GetButton>
                    )}
                  </div>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Wrap>
  );
}
