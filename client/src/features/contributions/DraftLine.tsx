import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { KindMark } from "./KindMark";
import { wordOf } from "./kinds";
import classes from "./DraftLine.module.css";

const fragment = graphql(`
  fragment DraftLine on Draft {
    id
    kind
    title
    savedAt
    community { id slug name }
  }
`);

/** Something begun, with the way back to it. */
export function DraftLine({ draft }: { draft: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: draft });
  return (
    <div className={classes.line}>
      <KindMark kind={data.kind} />
      <AppLink className={classes.title} to={`/${data.community.slug}/bijdragen/nieuw?soort=${wordOf(data.kind)}`}>
        {data.title || t("compose.page")}
      </AppLink>
      <span className={classes.where}>
        {data.community.name} · <RelativeTime at={data.savedAt} />
      </span>
    </div>
  );
}
