import { useTranslation } from "react-i18next";
import type { AuditLogQuery } from "../../gql/graphql";
import { AppLink } from "../../lib/AppLink";
import { exact } from "../../lib/dates";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { Table } from "../../ui/list/Table";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import { actWords } from "./actWords";

type Entry = AuditLogQuery["auditLog"]["edges"][number]["node"];

/** What it was about: a person, with the reason where one was given, or what a thing was called. */
function About({ subject, details }: Pick<Entry, "subject" | "details">) {
  const said = (wanted: string) => details.find((detail) => detail.name === wanted)?.value;
  const reason = said("reason");
  if (subject)
    return (
      <>
        <AppLink to={`/mensen/${subject.id}`}>{subject.displayName}</AppLink>
        {reason && <p>{reason}</p>}
      </>
    );
  const name = said("name");
  return name ? <span>{name}</span> : <span aria-hidden>–</span>;
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
