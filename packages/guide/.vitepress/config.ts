// The documentation site: VitePress renders the pages, the server serves the built files at /docs/guide.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { addressOf, contents, guideBase } from "../src/contents.ts";
import { writePages } from "../src/pages.ts";
import { compressFiles } from "./compress.ts";
import { codeTheme, colourByClass, extendMarkdown, slugify } from "./markdown.ts";
import { removeInline } from "./remove-inline.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const title = "Telproof guide";

export default defineConfig({
  title,
  titleTemplate: `:title · ${title}`,
  description: "How to install, use, migrate to and operate Telproof.",
  base: `${guideBase}/`,
  appearance: { disableTransition: false }, // it would be an inline style
  cleanUrls: true,
  metaChunk: true,
  srcDir: writePages(folder("../.cache/pages")),
  outDir: folder("../dist"),
  cacheDir: folder("../.cache/vitepress"),
  head: [["link", { rel: "icon", href: `${guideBase}/icon.svg`, type: "image/svg+xml" }]],
  markdown: {
    theme: codeTheme,
    codeTransformers: [colourByClass],
    attrs: { disable: true },
    anchor: { slugify },
    config: extendMarkdown,
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "tel-proof" } } },
  themeConfig: {
    logo: "/icon.svg",
    outline: "deep",
    search: { provider: "local" },
    sidebar: contents.map(({ title: text, pages }) => ({
      text,
      items: pages.map((page) => ({
        text: page.title,
        link: addressOf(page).slice(guideBase.length) || "/",
      })),
    })),
  },
  transformHtml: (html) => removeInline(html, folder("../dist")),
  buildEnd: ({ outDir }) => compressFiles(outDir),
});
