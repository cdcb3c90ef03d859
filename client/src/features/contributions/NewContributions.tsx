import { useTranslation } from "react-i18next";
import type { ContributionKind } from "../../gql/graphql";
import { NewItemsBar } from "../../ui/list/More";
import { useNewContributions } from "./useNewContributions";

interface Props {
  communities: readonly { id: string; slug: string }[];
  shown: readonly string[];
  kinds?: readonly ContributionKind[];
  /** Reads the list anew from its start. */
  refresh: () => Promise<unknown>;
}

export function NewContributions({ communities, shown, kinds, refresh }: Props) {
  const { t } = useTranslation();
  const { count, clear } = useNewContributions(communities, shown, kinds);
  return <NewItemsBar onClick={() => void refresh().then(clear, () => undefined)}>{count > 0 && t("feed.new", { count })}</NewItemsBar>;
}
