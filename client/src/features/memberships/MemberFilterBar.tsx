import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { SelectField } from "../../ui/field/SelectField";
import { TextField } from "../../ui/field/TextField";
import { roleOf, roleWords } from "./memberFilter";
import classes from "./MemberFilterBar.module.css";

const PAUSE = 350;

/** By name and by role; both stand in the address. */
export function MemberFilterBar() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [name, setName] = useState(address.get("naam") ?? "");

  useEffect(() => {
    const timer = setTimeout(() => {
      if ((address.get("naam") ?? "") !== name.trim()) setAddress((before) => having(before, "naam", name.trim()), { replace: true, preventScrollReset: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [address, name, setAddress]);

  const roles = roleWords.flatMap((word) => {
    const role = roleOf(word);
    return role ? [{ value: word, label: t(`roles.${role}`) }] : [];
  });
  return (
    <form className={classes.bar} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextField label={t("members.search")} type="search" value={name} onChange={(event) => setName(event.target.value)} />
      <SelectField
        label={t("members.role")}
        value={address.get("rol") ?? ""}
        onChange={(event) => {
          const role = event.target.value;
          setAddress((before) => having(before, "rol", role), { preventScrollReset: true });
        }}
        options={[{ value: "", label: t("roles.all") }, ...roles]}
      />
    </form>
  );
}

function having(before: URLSearchParams, key: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value) after.set(key, value);
  else after.delete(key);
  return after;
}
