import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppLink, StayLink } from "../../lib/AppLink";
import { Tabs } from "../../ui/nav/Tabs";
import { LinkContext } from "../../ui/UiLink";

export type CommunityTab = "talk" | "questions" | "knowledge" | "members" | "desk";

type LinkProps = Parameters<typeof AppLink>[0];

/** The desk has a low head of its own: the way to it leads to its top. */
function TabLink({ to, ...rest }: LinkProps) {
  return to.includes("/bureau") ? <AppLink to={to} {...rest} /> : <StayLink to={to} {...rest} />;
}

interface Props {
  slug: string;
  current: CommunityTab;
  counts: { openQuestions: number; knowledge: number; members: number };
  /** Where the desk opens, and how much waits there; null for who has none here. */
  desk: { path: string; waiting: number } | null;
}

/** Each tab is a page of its own: the address says which one is open. */
export function CommunityTabs({ slug, current, counts, desk }: Props) {
  const { t } = useTranslation();
  const tab = (name: CommunityTab, path: string, count?: ReactNode) => ({ to: `/${slug}${path}`, label: t(`community.${name}`), current: name === current, count });
  const atDesk = desk ? [tab("desk", desk.path, desk.waiting || undefined)] : [];
  return (
    <LinkContext value={current === "desk" ? AppLink : TabLink}>
      <Tabs
        label={t("community.tabs")}
        items={[
          tab("talk", ""),
          tab("questions", "/vragen", counts.openQuestions > 0 && t("community.openCount", { count: counts.openQuestions })),
          tab("knowledge", "/kennis", counts.knowledge || undefined),
          tab("members", "/deelnemers", counts.members),
          ...atDesk,
        ]}
      />
    </LinkContext>
  );
}
