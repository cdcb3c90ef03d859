import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { SelectField } from "../../ui/field/SelectField";
import { actWords } from "./actWords";
import classes from "./AuditFilterBar.module.css";

interface Props {
  acts: readonly string[];
  communities: readonly { id: string; name: string }[];
}

/** By what happened and where; both stand in the address. */
export function AuditFilterBar({ acts, communities }: Props) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const choose = (key: string, value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { preventScrollReset: true },
    );

  return (
    <form className={classes.bar} role="search" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={t("log.act")}
        value={address.get("wat") ?? ""}
        onChange={(event) => choose("wat", event.target.value)}
        options={[{ value: "", label: t("log.allActs") }, ...acts.map((act) => ({ value: act, label: actWords(t, act) }))]}
      />
      <SelectField
        label={t("log.where")}
        value={address.get("kring") ?? ""}
        onChange={(event) => choose("kring", event.target.value)}
        options={[{ value: "", label: t("log.everywhere") }, ...communities.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </form>
  );
}
