import { useTranslation } from "react-i18next";
import type { RegisterPreviewQuery } from "../../gql/graphql";
import { written } from "../../lib/numbers";
import { Stat } from "../../ui/list/Stat";
import { Table } from "../../ui/list/Table";
import classes from "./Register.module.css";

const figures = ["new", "changed", "reopened", "closed", "unchanged", "boards"] as const;

/** What a register does to the schools that stand here: how many of each, and the first of them by name. */
export function RegisterChanges({ change }: { change: RegisterPreviewQuery["schoolRegisterChange"] }) {
  const { t, i18n } = useTranslation();
  const columns = [
    { key: "school", label: t("register.school") },
    { key: "what", label: t("register.what") },
    { key: "code", label: t("register.code") },
  ] as const;

  return (
    <>
      <dl className={classes.figures}>
        {figures.map((figure) => (
          <Stat key={figure} value={written(change[figure], i18n.language)} label={t(`register.${figure}`)} />
        ))}
      </dl>
      {change.examples.length > 0 && (
        <Table
          caption={t("register.examples")}
          columns={columns}
          rows={change.examples.map(({ kind, brin, name, place, before }) => ({
            id: `${kind} ${brin}`,
            cells: {
              school: (
                <>
                  {name}, {place}
                  {before && <span className={classes.before}>{t("register.before", { before })}</span>}
                </>
              ),
              what: t(`register.kinds.${kind}`),
              code: brin,
            },
          }))}
        />
      )}
    </>
  );
}
