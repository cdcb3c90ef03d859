import "@mantine/core/styles/default-css-variables.layer.css";
import { MantineProvider } from "@mantine/core";
import { useContext, type ReactNode } from "react";
import { cssVariablesResolver, theme } from "./theme";
import { ColoursContext, useColourScheme } from "./useColourScheme";

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

/**
 * What a part made with Mantine needs around it. Only the parts that use Mantine bring it along,
 * so that a page without them does not wait for its script.
 */
export function MantineScope({ children }: { children: ReactNode }) {
  const scheme = useColourScheme(useContext(ColoursContext));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} getStyleNonce={styleNonce} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  );
}
