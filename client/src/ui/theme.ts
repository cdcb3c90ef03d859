import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from "@mantine/core";

const steps = (token: string): MantineColorsTuple => {
  const colour = `var(--${token})`;
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];
};

const tones: readonly string[] = ["chrome", "bring", "get"];

/** Text and ground change places in the dark, so a filled button asks the tokens for both. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const tone = input.color ?? input.theme.primaryColor;
  if (input.variant !== "filled" || !tones.includes(tone)) return defaultVariantColorsResolver(input);
  return { background: `var(--${tone})`, hover: `var(--${tone})`, color: `var(--on-${tone})`, border: "none" };
};

const everywhere = (value: string) => ({ xs: value, sm: value, md: value, lg: value, xl: value });

export const theme = createTheme({
  colors: { chrome: steps("chrome"), bring: steps("bring"), get: steps("get"), err: steps("err") },
  primaryColor: "chrome",
  variantColorResolver,
  fontFamily: "var(--sans)",
  fontSizes: { xs: "var(--t-xs)", sm: "var(--t-s)", md: "var(--t-m)", lg: "var(--t-l)", xl: "var(--t-xl)" },
  lineHeights: everywhere("1.55"),
  headings: {
    fontFamily: "var(--serif)",
    fontWeight: "530",
    sizes: { h1: { fontSize: "var(--t-3xl)" }, h2: { fontSize: "var(--t-xl)" }, h3: { fontSize: "var(--t-l)" } },
  },
  spacing: { xs: "var(--s2)", sm: "var(--s3)", md: "var(--s4)", lg: "var(--s6)", xl: "var(--s10)" },
  radius: everywhere("var(--radius)"),
  defaultRadius: "md",
  shadows: everywhere("var(--shadow)"),
  focusRing: "auto",
  respectReducedMotion: true,
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-default": "var(--sheet)",
    "--mantine-color-default-border": "var(--rule)",
    "--mantine-color-dimmed": "var(--ink-2)",
    "--mantine-color-error": "var(--err)",
    "--mantine-color-placeholder": "var(--ink-3)",
  },
  light: {},
  dark: {},
});
