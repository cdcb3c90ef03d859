import { useState } from "react";
import { useController, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ContributionKind } from "../../../gql/graphql";
import { Button } from "../../../ui/button/Button";
import { IconButton } from "../../../ui/button/IconButton";
import { Field } from "../../../ui/field/Field";
import { KindGlyph } from "../../../ui/icon/KindGlyph";
import { figureOf } from "../figures";
import { titleOf } from "../titleOf";
import { SourcePicker } from "./SourcePicker";
import type { ComposeValues } from "./values";
import classes from "./BuildsOnField.module.css";

interface Props {
  form: UseFormReturn<ComposeValues>;
  kind: ContributionKind;
  slug: string;
  error?: string;
}

/** What this rests on: chosen from what the community has. */
export function BuildsOnField({ form, kind, slug, error }: Props) {
  const { t } = useTranslation();
  const { field } = useController({ control: form.control, name: "derivesFrom" });
  const [picking, setPicking] = useState(false);
  const synthesis = kind === "SYNTHESIS";

  return (
    <>
      <Field label={t("compose.buildsOn")} hint={t(synthesis ? "compose.buildsOnRequired" : "compose.buildsOnHint")} optional={!synthesis} error={error}>
        {({ id, "aria-describedby": described }) => (
          <div className={classes.chosen} id={id} role="group" aria-labelledby={`${id}-label`} aria-describedby={described}>
            {field.value.length > 0 && (
              <ul>
                {field.value.map((source) => (
                  <li key={source.id}>
                    <KindGlyph kind={figureOf(source.kind)} />
                    <span>{titleOf(t, source.title)}</span>
                    <IconButton
                      icon="cross"
                      label={t("common.remove", { what: titleOf(t, source.title) })}
                      onClick={() => field.onChange(field.value.filter((other) => other.id !== source.id))}
                    />
                  </li>
                ))}
              </ul>
            )}
            <Button icon="link" onClick={() => setPicking(true)}>
              {t("compose.choose")}
            </Button>
          </div>
        )}
      </Field>
      {picking && <SourcePicker slug={slug} chosen={field.value} onChange={field.onChange} onClose={() => setPicking(false)} />}
    </>
  );
}
