import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { limits } from "../../lib/limits";
import { Button } from "../../ui/button/Button";
import { TextField } from "../../ui/field/TextField";
import { Icon } from "../../ui/icon/Icon";
import classes from "./SuppliesPanel.module.css";

interface Props {
  name: "offers" | "needs";
  values: readonly string[];
  errorOf: (path: string) => string | undefined;
  onChange: (values: string[]) => void;
}

/** One side of the exchange: a line for each thing that is brought, or looked for. */
export function SuppliesPanel({ name, values, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const mark = name === "offers" ? "bring" : "get";
  const write = (at: number, text: string) => onChange(values.map((value, index) => (index === at ? text : value)));
  return (
    <div className={classes.panel} data-mark={mark}>
      <h2 className={classes.title}>
        <Icon name={mark} />
        {t(`apply.${mark}`)}
      </h2>
      <p className={classes.hint}>{t(`apply.${mark}Hint`)}</p>
      <div className={classes.fields}>
        {values.map((text, index) => (
          <TextField
            key={index}
            id={`${name}.${index}`}
            label={t(index === 0 ? `apply.${mark}First` : `apply.${mark}Next`, { number: index + 1 })}
            className={classes.line}
            value={text}
            error={errorOf(`${name}.${index}`) ?? (index === 0 ? errorOf(name) : undefined)}
            onChange={(event) => write(index, event.target.value)}
          />
        ))}
      </div>
      {values.length < limits.supplies.max && (
        <Button className={classes.more} tone={mark === "bring" ? "bringOutline" : "getOutline"} size="small" onClick={() => onChange([...values, ""])}>
          {t(`apply.${mark}More`)}
        </Button>
      )}
    </div>
  );
}

export function SuppliesPanels({ children }: { children: ReactNode }) {
  return <div className={classes.panels}>{children}</div>;
}
