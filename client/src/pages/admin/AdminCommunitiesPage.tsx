import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AdminCommunityLine } from "../../features/communities/AdminCommunityLine";
import { CreateCommunityForm } from "../../features/communities/CreateCommunityForm";
import { usePageQuery } from "../../lib/usePageQuery";
import { Button } from "../../ui/button/Button";
import { Dialog } from "../../ui/dialog/Dialog";
import { EmptyState } from "../../ui/feedback/States";
import { Rows } from "../../ui/list/Rows";
import { SectionHead } from "../../ui/list/SectionHead";
import { AdminCommunitiesQuery } from "./admin.queries";
import { AdminFrame } from "./AdminFrame";
import classes from "./AdminFrame.module.css";
import { CHOICES } from "./pageSizes";

const variables = { first: CHOICES };

function Communities() {
  const { t } = useTranslation();
  const { communities, archived, themes } = usePageQuery(AdminCommunitiesQuery, variables).data;
  const [making, setMaking] = useState(false);

  return (
    <div className={classes.parts}>
      <div>
        <Button tone="primary" onClick={() => setMaking(true)}>{t("adminCommunities.new")}</Button>
      </div>
      {making && (
        <Dialog open wide onClose={() => setMaking(false)} title={t("adminCommunities.new")}>
          <CreateCommunityForm themes={themes.map(({ name }) => name)} onMade={() => setMaking(false)} />
        </Dialog>
      )}
      {communities.edges.length === 0 ? (
        <EmptyState title={t("adminCommunities.noneTitle")}>{t("adminCommunities.noneText")}</EmptyState>
      ) : (
        <Rows label={t("admin.communities")}>{communities.edges.map(({ node }) => <AdminCommunityLine key={node.id} community={node} />)}</Rows>
      )}
      {archived.edges.length > 0 && (
        <section aria-labelledby="gearchiveerd">
          <SectionHead id="gearchiveerd" level={3} size="small" title={t("adminCommunities.archivedTitle")} plain />
          <Rows label={t("adminCommunities.archivedTitle")}>{archived.edges.map(({ node }) => <AdminCommunityLine key={node.id} community={node} />)}</Rows>
        </section>
      )}
    </div>
  );
}

/** *Kringen*: opened, archived, and given to who facilitates them. */
export function AdminCommunitiesPage() {
  return <AdminFrame tab="communities"><Communities /></AdminFrame>;
}
