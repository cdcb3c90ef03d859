import type { NotificationRowFragment } from "../../gql/graphql";

interface Place {
  /** Where it is; null where it can no longer be read. */
  to: string | null;
  title: string | null;
}

/** About a request of somebody else, which the reader decides. */
const FOR_DECIDERS: ReadonlySet<NotificationRowFragment["kind"]> = new Set(["APPLICATION_RECEIVED", "APPLICATION_ANSWERED"]);

/** Where a notification leads, and what it is called there. */
export function placeOf({ kind, subject, community }: Pick<NotificationRowFragment, "kind" | "subject" | "community">): Place {
  switch (subject?.__typename) {
    case "Comment":
      return { to: `/bijdragen/${subject.contribution.id}#reactie-${subject.id}`, title: subject.contribution.title };
    case "Question":
    case "Experience":
    case "Theory":
    case "Insight":
    case "Synthesis":
      return { to: `/bijdragen/${subject.id}`, title: subject.title };
    case "JoinRequest":
      return { to: `/${subject.community.slug}/${FOR_DECIDERS.has(kind) ? "bureau" : "aanvragen"}`, title: null };
    case "Invitation":
      return { to: community ? `/${community.slug}/bureau/uitnodigingen?welke=aangenomen` : null, title: null };
    case "DataExport":
      return { to: "/instellingen/gegevens", title: null };
    case "Membership":
      return { to: community ? `/${community.slug}/deelnemers` : null, title: null };
    case "Community":
      return { to: community ? `/${community.slug}` : null, title: null };
    case "ModerationCase":
      return { to: `/${subject.community.slug}/bureau/gemeld`, title: null };
    case "ContentRemoval":
      return { to: kind === "APPEAL_RECEIVED" ? `/${subject.community.slug}/bureau/gemeld` : `/verwijderd/${subject.id}`, title: null };
    default:
      return { to: kind === "DATA_EXPORT_READY" ? "/instellingen/gegevens" : null, title: null };
  }
}
