import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { Menu } from "../../../ui/nav/Menu";
import type { MenuItem } from "../../../ui/nav/MenuEntry";
import { RetractDialog } from "./RetractDialog";

const fragment = graphql(`
  fragment AuthorMenu on Contribution {
    id
    whyNotRevise { code because }
    whyNotRetract { code because }
  }
`);

/** What only the author may do; nobody else sees that there is a menu. */
export function AuthorMenu({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const [retracting, setRetracting] = useState(false);

  const items: MenuItem[] = [];
  if (!data.whyNotRevise) items.push({ kind: "link", label: t("contribution.revise"), icon: "pen", to: `/bijdragen/${data.id}/wijzigen` });
  if (!data.whyNotRetract) items.push({ label: t("contribution.retract"), icon: "cross", danger: true, onSelect: () => setRetracting(true) });
  if (items.length === 0) return null;

  return (
    <>
      <Menu label={t("common.moreActions")} items={items} />
      <RetractDialog contribution={data.id} open={retracting} onClose={() => setRetracting(false)} />
    </>
  );
}
