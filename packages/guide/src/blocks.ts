// The code blocks of the pages, for the tests that run them. What is shown and what is run is the same text.
import { type GuidePage, pages, root } from "./contents.ts";
import { markdownOf } from "./sources.ts";

/** A code block of a page. */
export interface Block {
  /** The page's slug. */
  readonly page: string;
  /** As the fence says, such as `ts`; empty for none. */
  readonly language: string;
  /** The file's name, after the language; empty for none. */
  readonly name: string;
  readonly text: string;
}

const fence = /^```(\S*)(?: ([^\n]+))?\n(.*?)\n```$/gms;

const blocksOf = (page: Pick<GuidePage, "slug" | "file">): readonly Block[] =>
  [...markdownOf(page).matchAll(fence)].map(([, language = "", name = "", text = ""]) => ({
    page: page.slug,
    language,
    name,
    text,
  }));

/** Every code block of the guide, in reading order. */
export const blocks: readonly Block[] = pages.flatMap(blocksOf);

const isOwn = ({ file }: GuidePage): boolean => file.startsWith(`${root}packages/guide/`);

/** Every shell block of the README and of the guide's own pages, in reading order. */
export const commands: readonly Block[] = [
  { slug: "README", file: `${root}README.md` },
  ...pages.filter(isOwn),
]
  .flatMap(blocksOf)
  .filter(({ language }) => language === "sh");

/** One block by its page and name. Throws when there is none. */
export const blockOf = (page: string, name: string): string => {
  const found = blocks.find((block) => block.page === page && block.name === name);
  if (!found) throw new Error(`The page ${page} has no block named ${name}.`);
  return found.text;
};
