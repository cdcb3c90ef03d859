import "./tokens.css";
import "./standIns.css";
import "./base.css";
import "./print.css";
import { useEffect, type ComponentType, type ReactNode } from "react";
import { ToastHost } from "./toast/ToastHost";
import { LinkContext, type UiLinkProps } from "./UiLink";
import { ColoursContext, type ColourChoice } from "./useColourScheme";
import { dutchWords, UiLocaleContext, UiWordsContext, type UiWords } from "./words";

interface Props {
  children: ReactNode;
  /** What someone chose; "system" follows the device. */
  colours?: ColourChoice;
  locale?: string;
  words?: Partial<UiWords>;
  link?: ComponentType<UiLinkProps>;
}

/** Everything the components need around them: tokens, fonts, colours, words, links and the place where toasts appear. */
export function UiProvider({ children, colours = "system", locale = "nl-NL", words, link }: Props) {
  useEffect(() => {
    if (colours === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = colours;
  }, [colours]);

  return (
    <ColoursContext value={colours}>
      <UiWordsContext value={words ? { ...dutchWords, ...words } : dutchWords}>
        <UiLocaleContext value={locale}>
          {link ? <LinkContext value={link}>{children}</LinkContext> : children}
          <ToastHost />
        </UiLocaleContext>
      </UiWordsContext>
    </ColoursContext>
  );
}
