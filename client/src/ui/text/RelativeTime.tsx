import { useUiLocale, useWords } from "../words";
import { useNow } from "./now";
import { exactTime, relativeTime } from "./relativeTime";

interface Props {
  /** ISO 8601. */
  at: string;
  locale?: string;
}

/** When it was, in words that keep up with the clock; the exact moment on hover. */
export function RelativeTime({ at, locale }: Props) {
  const words = useWords();
  const spoken = useUiLocale();
  const language = locale ?? spoken;
  const now = useNow();
  const date = new Date(at);
  return (
    <time dateTime={at} title={exactTime(date, language)}>
      {relativeTime(date, new Date(now), language, words.justNow)}
    </time>
  );
}
