import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { AuditLogQuery } from "../../gql/graphql";
import { AppLink } from "../../lib/AppLink";
import { exact } from "../../lib/dates";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { Table } from "../../ui/list/Table";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import { actWords } from "./actWords";
import classes from "./AuditTable.module.css";

type Entry = AuditLogQuery["auditLog"]["edges"][number]["node"];

/** As what somebody was invited, or from which role to which they went. */
function roleWords(t: TFunction, said: (name: string) => string | undefined): string | undefined {
  const role = (name: string) => t(`role.${said(name)}` as "role.MEMBER", { defaultValue: said(name) });
  if (said("from") && said("to")) return t("log.fromTo", { from: role("from"), to: role("to") });
  return said("role") && t("log.as", { role: role("role") });
}

/** What it was about: a person or what a thing was called, with the role and the reason where they were given. */
function About({ subject, details }: Pick<Entry, "subject" | "details">) {
  const { t } = useTranslation();
  const said = (wanted: string) => details.find((detail) => detail.name === wanted)?.value ?? undefined;
  const name = subject ? <AppLink to={`/mensen/${subject.id}`}>{subject.displayName}</AppLink> : said("name");
  const facts = [name, roleWords(t, said), subject && said("reason")].filter(Boolean);
  if (facts.length === 0) return <span aria-hidden>–</span>;
  return <span>{facts.map((fact, index) => <span key={index} className={classes.fact}>{fact}</span>)}</span>;
}

export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const { t, i18n } = useTranslation();
  const rows = entries.map(({ id, act, createdAt, actor, subject, community, details }) => ({
    id,
    cells: {
      act: actWords(t, act),
      actor: actor ? <AppLink to={`/mensen/${actor.id}`}>{actor.displayName}</AppLink> : t("log.platform"),
      subject: <About subject={subject} details={details} />,
      community: community ? <AppLink to={`/${community.slug}`}>{community.name}</AppLink> : <span aria-hidden>–</span>,
      at: (
        <>
          <RelativeTime at={createdAt} /> <VisuallyHidden>{exact(createdAt, i18n.language)}</VisuallyHidden>
        </>
      ),
    },
  }));
  return (
    <Table
      caption={t("log.title")}
      captionHidden
      columns={[
        { key: "act", label: t("log.act") },
        { key: "actor", label: t("log.who") },
        { key: "subject", label: t("log.about") },
        { key: "community", label: t("log.where") },
        { key: "at", label: t("log.when") },
      ]}
      rows={rows}
    />
  );
}
