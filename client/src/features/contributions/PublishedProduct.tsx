import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { KindMark } from "./KindMark";
import { RestsOn } from "./RestsOn";
import classes from "./PublishedProduct.module.css";

const fragment = graphql(`
  fragment PublishedProduct on PublishedSynthesis {
    id
    title
    excerpt
    authors
    experienceCount
    theoryCount
  }
`);

const NAMED = 2;

/** A kennisproduct that its community shows to everyone. */
export function PublishedProduct({ product }: { product: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: product });
  const { experienceCount, theoryCount, authors } = data;
  const others = authors.length - NAMED;
  const names = [...authors.slice(0, NAMED), ...(others > 0 ? [t("rests.others", { count: others })] : [])];

  return (
    <article className={classes.product}>
      <KindMark kind="SYNTHESIS" />
      <h3>
        <AppLink to={`/bijdragen/${data.id}`}>{data.title}</AppLink>
      </h3>
      <p className={classes.excerpt}>{data.excerpt}</p>
      <p>
        <RestsOn experiences={experienceCount} theories={theoryCount} />
      </p>
      <p>{new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(names)}</p>
    </article>
  );
}
