/** What we use of a library without types of its own. */
declare module "subset-font" {
  function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      targetFormat: "sfnt" | "woff" | "woff2";
      keepAllGlyphs?: boolean;
      variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
    },
  ): Promise<Buffer>;
  export = subsetFont;
}
