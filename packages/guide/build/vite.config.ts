// Builds the guide into dist: scripts and styles named by their content, pages drawn from Markdown around them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { guideBase, root } from "../src/contents.ts";
import { siteFiles } from "../src/site.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const pagesPlugin: Plugin = {
  name: "guide:pages",
  generateBundle(_options, bundle) {
    const icon = this.emitFile({
      type: "asset",
      name: "icon.svg",
      source: readFileSync(`${root}packages/demo/pages/favicon.svg`),
    });
    const built = Object.keys(bundle);
    const address = (name: string) => `${guideBase}/${name}`;
    const style = built.find((name) => name.endsWith(".css"));
    if (style === undefined) throw new Error("No style sheet was built.");
    const scripts = built.filter((name) => /\/page-[^/]+\.js$/.test(name)).map(address);
    const assets = { style: address(style), icon: address(this.getFileName(icon)), scripts };
    for (const { name, text } of siteFiles(assets))
      this.emitFile({ type: "asset", fileName: name, source: text });
  },
};

export default defineConfig({
  root: folder("../"),
  base: `${guideBase}/`,
  publicDir: false,
  plugins: [pagesPlugin],
  build: {
    outDir: folder("../dist"),
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { page: folder("../browser/page.ts") } },
  },
});
