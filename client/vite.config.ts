import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstPaint } from "./firstPaint.ts";
import { leanFonts } from "./leanFonts.ts";
import { namedDocuments } from "./namedDocuments.ts";
import { precompress } from "./precompress.ts";

const api = process.env.API_URL ?? "http://127.0.0.1:4000";

/** On a slow network each file costs a round trip: what nearly every page needs travels together, what few need stays apart. */
const groups = [
  // The first script of all, which waits for the first paint, needs nothing but this.
  { name: "preload", test: /vite\/preload-helper/, priority: 3 },
  { name: "libraries", test: /node_modules\/(?:react|react-dom|scheduler|react-router|react-i18next|i18next|@apollo|@graphql-typed-document-node|graphql|rxjs|tslib|optimism|@wry)\//, minShareCount: 2, priority: 2 },
  { name: "forms", test: /\/client\/src\/ui\/(?:dialog|choice|field\/(?!ChoiceField|TagsField|Markdown))/, minShareCount: 6, priority: 1 },
  { name: "common", test: /\/client\/src\/(?:lib|ui\/(?!dialog|choice|field|MantineScope|theme))/, minShareCount: 6, priority: 1 },
  // Each feed draws with these dozen small ones.
  { name: "feed", test: /\/client\/src\/features\/(?:contributions\/[^/]+$|communities\/(?:themeClass|CommunityMark|CommunityLine)|organisations\/OrganisationName)/, minShareCount: 2 },
];

export default defineConfig({
  plugins: [namedDocuments(), react(), firstPaint(), leanFonts(), precompress()],
  resolve: { dedupe: ["graphql", "react", "react-dom"] },
  // The server puts a fresh value here with every page: its policy allows no script or style without it.
  html: { cspNonce: "%NONCE%" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Browsers that cannot preload fetch a moment later; all others would carry what they have.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { proxy: { "/graphql": { target: api, ws: true }, "^/instellingen/gegevens/.+[.]zip$": { target: api } } },
});
