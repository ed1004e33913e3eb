// The whole site as files. Knows no folder to put them in.
import { pages } from "./contents.ts";
import { type Assets, layout } from "./layout.ts";
import { bodyOf } from "./markdown.ts";
import { markdownOf } from "./sources.ts";

/** A file of the built site. */
export interface SiteFile {
  readonly name: string;
  readonly text: string;
}

const missing = `# There is no such page

The pages of this guide are listed beside this text; the API's reference is at [/docs](/docs).
`;

/** Every page, and the one for addresses that are none. The same sources give the same files. */
export const siteFiles = (assets: Assets): readonly SiteFile[] => [
  ...pages.map((page) => ({
    name: `${page.slug}.html`,
    text: layout({ page, body: bodyOf(markdownOf(page)), assets }),
  })),
  { name: "404.html", text: layout({ page: null, body: bodyOf(missing), assets }) },
];
