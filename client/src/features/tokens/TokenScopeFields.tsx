import { Controller, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SegmentedControl } from "../../ui/choice/SegmentedControl";
import { CheckField } from "../../ui/choice/CheckField";
import { SelectField } from "../../ui/field/SelectField";
import { Icon } from "../../ui/icon/Icon";
import { OrganisationPicker } from "../organisations/OrganisationPicker";
import type { TokenValues } from "./tokenValues";
import classes from "./TokenForm.module.css";

export interface Reachable {
  communities: readonly { id: string; name: string }[];
  /** For administrators any at all. */
  organisations: readonly { id: string; name: string }[] | "any";
}

/** What the key reaches: some communities, or one organisation. */
export function TokenScopeFields({ communities, organisations }: Reachable) {
  const { t } = useTranslation();
  const { register, watch, setValue, formState } = useFormContext<TokenValues>();
  const reach = watch("reach");
  const fault = formState.errors.communities?.message;

  return (
    <>
      {communities.length > 0 && organisations.length > 0 && (
        <SegmentedControl
          label={t("keys.reach")}
          value={reach}
          onChange={(value) => setValue("reach", value)}
          options={[{ value: "communities", label: t("keys.ofCommunities") }, { value: "organisation", label: t("keys.ofOrganisation") }]}
        />
      )}
      {reach === "communities" && (
        <fieldset className={classes.choice} aria-describedby={fault && "kringen-fout"}>
          <legend>{t("keys.whichCommunities")}</legend>
          {communities.map(({ id, name }) => (
            <CheckField key={id} label={name} value={id} {...register("communities", { validate: (chosen, { reach: kind }) => kind !== "communities" || chosen.length > 0 || t("server.service_token.one_scope") })} />
          ))}
          {fault && <p id="kringen-fout" className={classes.fault}><Icon name="alert" /> {fault}</p>}
        </fieldset>
      )}
      {reach === "organisation" && organisations === "any" && <AnyOrganisation />}
      {reach === "organisation" && organisations !== "any" && (
        <SelectField label={t("keys.whichOrganisation")} options={organisations.map(({ id, name }) => ({ value: id, label: name }))} {...register("organisation")} />
      )}
    </>
  );
}

function AnyOrganisation() {
  const { t } = useTranslation();
  const { control } = useFormContext<TokenValues>();
  return (
    <Controller
      control={control}
      name="chosen"
      rules={{ validate: (chosen, { reach }) => reach !== "organisation" || chosen !== null || t("server.service_token.one_scope") }}
      render={({ field, fieldState }) => <OrganisationPicker label={t("keys.whichOrganisation")} required value={field.value} onChange={field.onChange} error={fieldState.error?.message} />}
    />
  );
}
