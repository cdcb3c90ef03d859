import { cx } from "../cx";
import classes from "./Prose.module.css";

/**
 * Text that the server rendered and cleaned. This is the only place in the client that sets HTML:
 * nothing that came from anywhere else may be handed to it.
 */
export function Prose({ html, compact, lang }: { html: string; compact?: boolean; lang?: string }) {
  return <div className={cx(classes.prose, compact && classes.compact)} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
