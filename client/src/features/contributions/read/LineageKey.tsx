import { useTranslation } from "react-i18next";
import type { LinkRelation } from "../../../gql/graphql";
import classes from "./Lineage.module.css";

/** What the lines mean; only those that are drawn. */
export function LineageKey({ relations }: { relations: LinkRelation[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.key} aria-hidden>
      {relations.map((relation) => (
        <span key={relation}>
          <svg viewBox="0 0 30 8">
            <path d="M0 4h30" data-relation={relation} />
          </svg>
          {t(`lineage.${relation}`)}
        </span>
      ))}
    </div>
  );
}
