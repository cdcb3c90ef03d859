import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button/Button";
import { CheckField } from "../../../ui/choice/CheckField";
import { Dialog } from "../../../ui/dialog/Dialog";
import { Banner } from "../../../ui/feedback/Banner";
import { ThreadSkeleton } from "../../../ui/feedback/Skeletons";
import { TextField } from "../../../ui/field/TextField";
import { MoreButton } from "../../../lib/MoreButton";
import { useSources } from "./useSources";
import type { Source } from "./values";
import classes from "./SourcePicker.module.css";

interface Props {
  slug: string;
  chosen: Source[];
  onChange: (sources: Source[]) => void;
  onClose: () => void;
}

/** The contributions of a community to tick, newest first, narrowed by what is typed. */
export function SourcePicker({ slug, chosen, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const { sources, loading, failed, refetch, paging, cursor } = useSources(slug);
  const [words, setWords] = useState("");
  const wanted = words.trim().toLocaleLowerCase();
  const shown = sources.filter(({ title, author }) => `${title} ${author}`.toLocaleLowerCase().includes(wanted));

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("compose.buildsOn")}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t("compose.chosen", { count: chosen.length })}
        </Button>
      }
    >
      <TextField label={t("compose.buildsOnSearch")} type="search" value={words} onChange={(event) => setWords(event.target.value)} data-autofocus />
      {loading && <ThreadSkeleton label={t("site.loading")} />}
      {failed && (
        <Banner kind="err" role="alert" action={<Button size="small" onClick={() => void refetch()}>{t("common.tryAgain")}</Button>}>
          {t("compose.buildsOnFailed")}
        </Banner>
      )}
      <ul className={classes.list}>
        {shown.map((source) => (
          <li key={source.id}>
            <CheckField
              label={source.title}
              hint={`${t(`kind.${source.kind}`)} · ${source.author}`}
              checked={chosen.some(({ id }) => id === source.id)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, source] : chosen.filter(({ id }) => id !== source.id))}
            />
          </li>
        ))}
      </ul>
      {!loading && !failed && shown.length === 0 && <p role="status">{t("compose.buildsOnNone")}</p>}
      {cursor && <MoreButton paging={paging} cursor={cursor} />}
    </Dialog>
  );
}
