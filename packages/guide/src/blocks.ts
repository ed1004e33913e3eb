// The code blocks of the pages, for the tests that run them. What is shown and what is run is the same text.
import { Marked } from "marked";
import { pages } from "./contents.ts";
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

/** Every code block of the guide, in reading order. */
export const blocks: readonly Block[] = pages.flatMap((page) =>
  new Marked().lexer(markdownOf(page)).flatMap((token): readonly Block[] => {
    if (token.type !== "code") return [];
    const [language = "", ...name] = String(token["lang"] ?? "").split(" ");
    return [{ page: page.slug, language, name: name.join(" "), text: String(token["text"]) }];
  }),
);

/** One block by its page and name. Throws when there is none. */
export const blockOf = (page: string, name: string): string => {
  const found = blocks.find((block) => block.page === page && block.name === name);
  if (!found) throw new Error(`The page ${page} has no block named ${name}.`);
  return found.text;
};
