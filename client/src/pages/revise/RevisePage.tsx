import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { CommunityMark } from "../../features/communities/CommunityMark";
import { ReviseForm } from "../../features/contributions/compose/ReviseForm";
import { KindMark } from "../../features/contributions/KindMark";
import { serverWords } from "../../lib/refusals";
import { usePageQuery } from "../../lib/usePageQuery";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { EmptyState } from "../../ui/feedback/States";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";
import { RevisePageQuery } from "./revise.query";

export function RevisePage() {
  const { t } = useTranslation();
  const id = useParams().id ?? "";
  const { contribution } = usePageQuery(RevisePageQuery, { id }, "form").data;
  usePageTitle(t("revise.title"));
  if (!contribution) return <NotFoundPage />;

  const { kind, title, community, whyNotRevise } = contribution;
  const over = (
    <>
      <KindMark kind={kind} />
      <CommunityMark theme={community.theme.slug} label={community.name} to={`/${community.slug}`} />
    </>
  );
  return (
    <Wrap>
      <PageHead title={t("revise.title")} over={over} />
      {whyNotRevise ? (
        <EmptyState level={2} title={serverWords(t, whyNotRevise.because)} action={<ButtonLink to={`/bijdragen/${id}`}>{title}</ButtonLink>} />
      ) : (
        <ReviseForm kind={kind} content={contribution} community={{ id: community.id, slug: community.slug, tags: (community.tags ?? []).map(({ tag }) => tag) }} />
      )}
    </Wrap>
  );
}
