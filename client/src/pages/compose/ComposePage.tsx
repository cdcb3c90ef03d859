import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { Composer } from "../../features/contributions/compose/Composer";
import { serverWords } from "../../lib/refusals";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { EmptyState } from "../../ui/feedback/States";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { SignInPage } from "../signIn/SignInPage";
import { ComposePageQuery } from "./compose.query";

export function ComposePage() {
  const { t } = useTranslation();
  const slug = useParams().community ?? "";
  const { viewer, community } = usePageQuery(ComposePageQuery, { slug }, "form").data;
  usePageTitle(t("compose.page"));
  if (!community) return <NotFoundPage />;
  if (!viewer) return <SignInPage />;

  const { name, theme, whyNotContribute } = community;
  return (
    <Wrap>
      <PageHead title={t("compose.title")} over={<CommunityMark theme={theme.slug} label={name} to={`/${slug}`} />} />
      {whyNotContribute ? (
        <EmptyState level={2} title={t("compose.noAccess")} action={<ButtonLink to={`/${slug}`}>{t("apply.toCommunity", { name })}</ButtonLink>}>
          {serverWords(t, whyNotContribute.because)}
        </EmptyState>
      ) : (
        <Composer
          person={viewer.person.id}
          community={{ id: community.id, slug, tags: (community.tags ?? []).map(({ tag }) => tag) }}
          drafts={viewer.drafts.filter((draft) => draft.community.id === community.id)}
        />
      )}
    </Wrap>
  );
}
