import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { dkfdsSubset } from "../../tools/dkfds-subset.ts";

/** Builds the screens. Nothing is inlined, so that the server can forbid inline scripts, styles and data: addresses. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), dkfdsSubset()],
  build: { target: "es2024", assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:8080", "/login": "http://127.0.0.1:8080" } },
});
