import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { Menu } from "../../../ui/nav/Menu";
import type { MenuItem } from "../../../ui/nav/MenuEntry";
import { ReportDialog } from "../../moderation/ReportDialog";
import { RetractDialog } from "./RetractDialog";

const fragment = graphql(`
  fragment ArticleMenu on Contribution {
    id
    whyNotRevise { code because }
    whyNotRetract { code because }
    whyNotReport { code because }
    viewerReported
    removedAt
  }
`);

/** What its author may do with it, and what any other reader may. */
export function ArticleMenu({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const [retracting, setRetracting] = useState(false);
  const [reporting, setReporting] = useState(false);

  const items: MenuItem[] = [];
  if (!data.whyNotRevise) items.push({ kind: "link", label: t("contribution.revise"), icon: "pen", to: `/bijdragen/${data.id}/wijzigen` });
  if (!data.whyNotReport && !data.viewerReported) items.push({ label: t("report.report"), icon: "alert", onSelect: () => setReporting(true) });
  if (!data.removedAt) items.push({ label: t("contribution.print"), icon: "download", onSelect: () => window.print() });
  if (!data.whyNotRetract) items.push({ label: t("contribution.retract"), icon: "cross", danger: true, onSelect: () => setRetracting(true) });

  return (
    <>
      {data.viewerReported && <span>{t("report.reported")}</span>}
      {items.length > 0 && <Menu label={t("common.moreActions")} items={items} />}
      <RetractDialog contribution={data.id} open={retracting} onClose={() => setRetracting(false)} />
      {reporting && <ReportDialog subject={data.id} onClose={() => setReporting(false)} />}
    </>
  );
}
