// Builds the pages into dist/pages. What it writes is what a browser gets, but for the `{{slots}}` that the
// site's back end fills. Nothing inline, so that the strictest content security policy holds.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { assemble } from "./assemble.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = folder("../pages/");

export default defineConfig({
  root: pages,
  base: "/demo/",
  publicDir: false,
  plugins: [assemble({ partials: `${pages}partials/`, snippets: folder("../snippets/") })],
  build: {
    outDir: folder("../dist/pages"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: readdirSync(pages)
        .filter((name) => name.endsWith(".html"))
        .map((name) => pages + name),
    },
  },
});
