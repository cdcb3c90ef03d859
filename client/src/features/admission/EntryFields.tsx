import { useTranslation } from "react-i18next";
import { readFault } from "../../lib/faults";
import { limits } from "../../lib/limits";
import { serverWords } from "../../lib/refusals";
import { TextField } from "../../ui/field/TextField";
import { OrganisationPicker, type ChosenOrganisation } from "../organisations/OrganisationPicker";
import classes from "./ApplyForm.module.css";
import type { ApplyFaults, ApplyValues } from "./applyValues";
import { SuppliesPanel, SuppliesPanels } from "./SuppliesPanel";

interface Props {
  values: ApplyValues;
  faults: ApplyFaults;
  organisation: ChosenOrganisation | null;
  onChange: (next: Partial<ApplyValues>) => void;
  onOrganisation: (chosen: ChosenOrganisation | null) => void;
  /** Who only observes brings nothing. */
  withSupplies?: boolean;
}

/** What is wrong with a field, in words. */
export function useEntryFault(faults: ApplyFaults): (path: string) => string | undefined {
  const { t } = useTranslation();
  return (path) => {
    const found = faults[path];
    if (!found) return undefined;
    const { because, params } = readFault(found);
    if (because === "text.required" && path.startsWith("offers")) return t("apply.bringMissing");
    if (because === "text.required" && path.startsWith("needs")) return t("apply.getMissing");
    return serverWords(t, because, params);
  };
}

/** What everybody says at the door: what they bring and look for, for whom they speak and where they work. */
export function EntryFields({ values, faults, organisation, onChange, onOrganisation, withSupplies = true }: Props) {
  const { t } = useTranslation();
  const errorOf = useEntryFault(faults);
  return (
    <>
      {withSupplies && (
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t("apply.both")}</legend>
          <SuppliesPanels>
            {(["offers", "needs"] as const).map((name) => (
              <SuppliesPanel key={name} name={name} values={values[name]} errorOf={errorOf} onChange={(texts) => onChange({ [name]: texts })} />
            ))}
          </SuppliesPanels>
        </fieldset>
      )}
      <TextField id="constituency" label={t("apply.constituency")} hint={t("apply.constituencyHint")} optional value={values.constituency} maxLength={limits.constituency.max} error={errorOf("constituency")} onChange={(event) => onChange({ constituency: event.target.value })} />
      <OrganisationPicker id="organisation" label={t("apply.organisation")} value={organisation} onChange={onOrganisation} error={errorOf("organisation")} />
    </>
  );
}
