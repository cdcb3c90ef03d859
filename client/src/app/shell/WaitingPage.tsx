import { useTranslation } from "react-i18next";
import { ArticleSkeleton, FeedSkeleton, FormSkeleton, PageHeadSkeleton } from "../../ui/feedback/Skeletons";
import { Wrap } from "../../ui/shell/Page";
import type { Waiting } from "../page";

/** The shape of what is coming. */
export function WaitingPage({ kind }: { kind: Waiting }) {
  const { t } = useTranslation();
  const label = t("site.loading");
  return (
    <Wrap>
      {kind === "article" && <ArticleSkeleton label={label} />}
      {kind === "form" && <FormSkeleton label={label} />}
      {kind === "feed" && (
        <>
          <PageHeadSkeleton label={label} />
          <FeedSkeleton label={label} />
        </>
      )}
    </Wrap>
  );
}
