// Moves VitePress's inline scripts (dark mode, Mac keys) into files and drops its two inline styles, which theme/style.css
// and its own scripts set anyway: the server's policy allows neither.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { guideBase } from "../src/contents.ts";

const inlineStyle = / style="(?:--vp-vh:0px|position:relative);"/g;

/** The page with a file in `folder` for each inline script. They run where they stood, before the page is painted. */
export const removeInline = (html: string, folder: string): string =>
  html
    .replaceAll(inlineStyle, "")
    .replace(/<script id="([a-z-]+)">(.*?)<\/script>/gs, (_, id: string, text: string) => {
      const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
      const name = `assets/${id}.${hash}.js`;
      writeFileSync(join(folder, name), text);
      return `<script src="${guideBase}/${name}"></script>`;
    });
