import { useTranslation } from "react-i18next";
import { ArticleSkeleton, FeedSkeleton, FormSkeleton, PageHeadSkeleton } from "../../ui/feedback/Skeletons";
import { PageHead, Wrap } from "../../ui/shell/Page";
import type { FixedHead, Waiting } from "../page";

/** The shape of what is coming, under its own words where they are known. */
export function WaitingPage({ kind, head }: { kind: Waiting; head?: FixedHead }) {
  const { t } = useTranslation();
  const label = t("site.loading");
  return (
    <Wrap>
      {head && <PageHead title={t(head.title)} lead={t(head.lead)} />}
      {kind === "article" && <ArticleSkeleton label={label} />}
      {kind === "form" && <FormSkeleton label={label} headed={!head} />}
      {kind === "feed" && (
        <>
          {!head && <PageHeadSkeleton label={label} />}
          <FeedSkeleton label={label} />
        </>
      )}
    </Wrap>
  );
}
