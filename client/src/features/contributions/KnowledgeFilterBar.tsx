import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { SegmentedControl } from "../../ui/choice/SegmentedControl";
import { TagChip } from "../../ui/list/TagChip";
import { kindOf, knowledgeKinds, wordOf } from "./kinds";
import classes from "./KnowledgeFilterBar.module.css";

/** Which kind, and which keyword; both stand in the address, so that a view can be shared. */
export function KnowledgeFilterBar() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const kind = kindOf(search.get("soort"));
  const tag = search.get("trefwoord");

  function set(name: "soort" | "trefwoord", value: string | null) {
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { preventScrollReset: true },
    );
  }

  return (
    <div className={classes.bar}>
      {tag && <TagChip onRemove={() => set("trefwoord", null)}>{tag}</TagChip>}
      <SegmentedControl
        label={t("knowledge.filter")}
        value={kind ?? "all"}
        onChange={(value) => set("soort", value === "all" ? null : wordOf(value))}
        options={[{ value: "all" as const, label: t("knowledge.all") }, ...knowledgeKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))]}
      />
    </div>
  );
}
