import type { ReactNode } from "react";
import { AppLink } from "../../lib/AppLink";
import { cx } from "../../ui/cx";
import classes from "./CommunityTile.module.css";

interface Props {
  /** The class of the theme's colour. */
  colour: string;
  theme: string;
  slug: string;
  name: string;
  purpose: string;
  note?: ReactNode;
  /** One below the heading of the list it stands in. */
  level?: 2 | 3;
  children?: ReactNode;
}

/** What anyone may know of a community, under the colour of its theme. */
export function TileFrame({ colour, theme, slug, name, purpose, note, level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <article className={cx(classes.tile, colour)}>
      <div className={classes.over}>
        <span className={classes.theme}>{theme}</span>
        {note}
      </div>
      <Heading className={classes.name}>
        <AppLink to={`/${slug}`}>{name}</AppLink>
      </Heading>
      <p>{purpose}</p>
      {children}
    </article>
  );
}
