import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { namedDocuments } from "./namedDocuments.ts";
import { precompress } from "./precompress.ts";

const api = process.env.API_URL ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [namedDocuments(), react(), precompress()],
  resolve: { dedupe: ["graphql", "react", "react-dom"] },
  // The server puts a fresh value here with every page: its policy allows no script or style without it.
  html: { cspNonce: "%NONCE%" },
  build: { outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { "/graphql": { target: api, ws: true }, "^/instellingen/gegevens/.+[.]zip$": { target: api } } },
});
