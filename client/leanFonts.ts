import subsetFont from "subset-font";
import type { Plugin } from "vite";

/** What the styles ask for: nothing lighter than regular or heavier than bold, and no letters drawn for footnotes (client/src/ui/fonts.css). */
const AXES = {
  "newsreader-": { wght: { min: 400, max: 700 }, opsz: { min: 16, max: 72 } },
  "atkinson-": { wght: { min: 400, max: 700 } },
} as const;

/** A variable font carries every weight and size it can be drawn in. Those that no page uses stay out of the build: a third of what fonts weigh. */
export function leanFonts(): Plugin {
  return {
    name: "lean-fonts",
    apply: "build",
    async generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== "asset" || !asset.fileName.endsWith(".woff2")) continue;
        const family = Object.entries(AXES).find(([name]) => asset.fileName.includes(name));
        if (!family) throw new Error(`leanFonts does not know what is used of ${asset.fileName}`);
        asset.source = await subsetFont(Buffer.from(asset.source), undefined, { targetFormat: "woff2", keepAllGlyphs: true, variationAxes: family[1] });
      }
    },
  };
}
