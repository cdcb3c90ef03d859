import { useTranslation } from "react-i18next";
import { useSession } from "../../features/session/session";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { EmptyState } from "../../ui/feedback/States";
import { Wrap } from "../../ui/shell/Page";
import { NotFoundPage } from "../notFound/NotFoundPage";

/** For who takes part here without the desk, or not with it any more; for anybody else there is nothing. */
export function DeskClosed({ slug }: { slug: string }) {
  const { viewer } = useSession();
  const mine = viewer?.memberships.find(({ community }) => community.slug === slug)?.community;
  return mine ? <NoDesk slug={slug} name={mine.name} /> : <NotFoundPage />;
}

function NoDesk({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation();
  usePageTitle(t("desk.title"));
  return (
    <Wrap>
      <EmptyState level={1} title={t("desk.closedTitle")} action={<ButtonLink to={`/${slug}`} tone="primary">{t("desk.toCommunity", { name })}</ButtonLink>}>
        {t("desk.closedText", { name })}
      </EmptyState>
    </Wrap>
  );
}
