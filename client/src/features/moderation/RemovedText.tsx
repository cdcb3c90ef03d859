import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Prose } from "../../ui/text/Prose";
import classes from "./Moderation.module.css";

const fragment = graphql(`
  fragment RemovedText on ContentRemoval {
    id
    words { title bodyHtml }
  }
`);

/** What it said: closed at first, for who wrote it knows, and who judges decides when to look. */
export function RemovedText({ removal, open = false }: { removal: FragmentType<typeof fragment>; open?: boolean }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: removal });
  return (
    <details className={classes.said} open={open}>
      <summary>{t("removal.said")}</summary>
      {data.words.title && <p className={classes.title}>{data.words.title}</p>}
      <Prose html={data.words.bodyHtml} compact />
    </details>
  );
}
