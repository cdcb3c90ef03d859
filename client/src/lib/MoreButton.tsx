import { useTranslation } from "react-i18next";
import { Banner } from "../ui/feedback/Banner";
import { LoadMore } from "../ui/list/More";
import type { Failure } from "./failure";
import { failureWords } from "./refusals";

interface Props {
  paging: { more: (cursor: string | null) => Promise<void>; pending: boolean; failure: Failure | null };
  cursor: string | null;
  label?: string;
}

/** Under a list that goes on. What comes is added below, so that nothing above it moves. */
export function MoreButton({ paging, cursor, label }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {paging.failure && (
        <Banner kind="err" role="alert" title={t("common.moreFailed")}>
          {failureWords(t, paging.failure)}
        </Banner>
      )}
      <LoadMore label={paging.failure ? t("common.tryAgain") : (label ?? t("common.more"))} loading={paging.pending} onClick={() => void paging.more(cursor)} />
    </>
  );
}
