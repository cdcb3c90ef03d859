import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { AppLink } from "../../../lib/AppLink";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { SectionHead } from "../../../ui/list/SectionHead";
import { KindMark } from "../KindMark";
import { titleOf } from "../titleOf";
import classes from "./UsedIn.module.css";

const fragment = graphql(`
  fragment UsedIn on Contribution {
    id
    links(first: 12) { direction relation contribution { id title kind } }
  }
`);

/** Beside a question: what was made of it. */
export function UsedIn({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const uses = data.links.flatMap((link) => (link.direction === "INCOMING" && link.contribution ? [link.contribution] : []));
  if (uses.length === 0) return null;

  return (
    <aside className={classes.rail} aria-label={t("contribution.around")}>
      <SectionHead size="small" title={t("lineage.usedInHere")} />
      <ul>
        {uses.map(({ id, title, kind }) => (
          <li key={id}>
            <KindMark kind={kind} />
            <AppLink to={`/bijdragen/${id}`}>{titleOf(t, title)}</AppLink>
          </li>
        ))}
      </ul>
    </aside>
  );
}
