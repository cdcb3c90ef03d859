import { useTranslation } from "react-i18next";
import type { InvitationListOutcome } from "../../gql/graphql";
import { serverWords } from "../../lib/refusals";
import { Banner } from "../../ui/feedback/Banner";
import { Badge, type BadgeTone } from "../../ui/list/Badge";
import { Table } from "../../ui/list/Table";
import classes from "./ListForm.module.css";

export interface ListRow {
  line: number;
  email: string;
  name: string | null;
  outcome: InvitationListOutcome;
  because: string | null;
}

const tones: Record<InvitationListOutcome, BadgeTone> = { INVITE: "ok", ACCEPT_REQUEST: "ok", ALREADY_MEMBER: "old", ALREADY_INVITED: "old", TWICE: "old", FAULT: "err" };

export const isFault = ({ outcome }: ListRow) => outcome === "FAULT";
export const isSent = ({ outcome }: ListRow) => outcome === "INVITE" || outcome === "ACCEPT_REQUEST";

/** In one line: how many invitations it makes, or that something has to be mended first. */
export function ListSum({ rows }: { rows: readonly ListRow[] }) {
  const { t } = useTranslation();
  const faults = rows.filter(isFault).length;
  if (faults > 0)
    return (
      <Banner kind="err" role="alert" title={t("invitationList.faults", { count: faults })}>
        {t("invitationList.faultsText")}
      </Banner>
    );
  return (
    <Banner kind="info" role="status" title={t("invitationList.sum", { count: rows.filter(isSent).length, all: rows.length })}>
      {t("invitationList.nothingYet")}
    </Banner>
  );
}

/** What will come of each line; what is wrong stands first. */
export function ListPreview({ rows, column }: { rows: readonly ListRow[]; column: string | null }) {
  const { t } = useTranslation();
  const outcome = ({ outcome, because }: ListRow) => (
    <span>
      <Badge tone={tones[outcome]}>{t(`invitationList.is.${outcome}`)}</Badge>
      {because && <span className={classes.because}> {serverWords(t, because)}</span>}
    </span>
  );
  return (
    <Table
      caption={column ? t("invitationList.fromColumn", { column }) : t("invitationList.title")}
      columns={[
        { key: "email", label: t("session.email") },
        { key: "name", label: t("invitationList.name") },
        { key: "outcome", label: t("invitationList.outcome") },
        { key: "line", label: t("invitationList.line"), numeric: true },
      ]}
      rows={[...rows.filter(isFault), ...rows.filter((row) => !isFault(row))].map((row) => ({
        id: String(row.line),
        cells: { email: row.email || t("invitationList.noAddress"), name: row.name ?? "", line: row.line, outcome: outcome(row) },
      }))}
    />
  );
}
