import "./tokens.css";
import "./fonts.css";
import "./base.css";
import "./print.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import { MantineProvider } from "@mantine/core";
import { useEffect, type ComponentType, type ReactNode } from "react";
import { LinkContext, type UiLinkProps } from "./UiLink";
import { ToastHost } from "./toast/ToastHost";
import { cssVariablesResolver, theme } from "./theme";
import { useColourScheme, type ColourChoice } from "./useColourScheme";
import { dutchWords, UiLocaleContext, UiWordsContext, type UiWords } from "./words";

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

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
  const scheme = useColourScheme(colours);
  useEffect(() => {
    if (colours === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = colours;
  }, [colours]);

  const linked = link ? <LinkContext value={link}>{children}</LinkContext> : children;
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} getStyleNonce={styleNonce} forceColorScheme={scheme}>
      <UiWordsContext value={words ? { ...dutchWords, ...words } : dutchWords}>
        <UiLocaleContext value={locale}>
          {linked}
          <ToastHost />
        </UiLocaleContext>
      </UiWordsContext>
    </MantineProvider>
  );
}
