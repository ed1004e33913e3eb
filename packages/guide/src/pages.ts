// The pages as VitePress reads them: side by side in one folder, with what they take from sources filled in.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pages, root } from "./contents.ts";
import { markdownOf } from "./sources.ts";

/** Writes every page and the icon into `folder` and returns it. */
export const writePages = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "public"), { recursive: true });
  for (const page of pages) writeFileSync(join(folder, `${page.slug}.md`), markdownOf(page));
  copyFileSync(`${root}packages/demo/pages/favicon.svg`, join(folder, "public/icon.svg"));
  return folder;
};
