// Markdown to the HTML of a page's body: headings with ids, code as figures to copy, tables that fit a narrow screen.
import { basename } from "node:path";
import { Marked, type RendererObject, type Tokens } from "marked";
import { addressOf, pages } from "./contents.ts";
import { escapeHtml, idOf } from "./html.ts";
import { themingPreview } from "./theming-preview.ts";

/** A heading that the page's own table of contents lists. */
export interface Heading {
  readonly id: string;
  readonly html: string;
}

/** A page's body. */
export interface Body {
  /** Plain text of the first heading. */
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Tables with this many columns fit a narrow screen as they are. */
const fitting = 2;

/** A narrow screen shows each row of a table with at most so many columns as a list. Wider tables scroll, also by keyboard. */
const stacking = 4;

/** Code in a sentence with at most so many characters stays on one line: `--all-countries` does not break after `--`. */
const unbroken = 24;

const figure = ({ text, lang = "" }: Tokens.Code): string => {
  const [language = "", ...words] = lang.split(" ");
  const name = escapeHtml(words.join(" ") || language || "text");
  return `<figure class="snippet">
<figcaption>${name}</figcaption>
<pre tabindex="0" role="group" aria-label="${name}"><code translate="no">${escapeHtml(text)}</code></pre>
</figure>
`;
};

/** Style sheets that show a table as something else take its roles away: it states them. */
const table = (token: Tokens.Table, inline: (cell: Tokens.TableCell) => string): string => {
  const columns = token.header.length;
  const head = token.header.map((cell) => `<th scope="col" role="columnheader">${inline(cell)}</th>`);
  const labels = token.header.map(({ text }) => escapeHtml(text.replaceAll("`", "")));
  const row = (cells: readonly Tokens.TableCell[]) =>
    `<tr role="row">${cells.map((cell, at) => `<td role="cell" data-label="${labels[at]}">${inline(cell)}</td>`).join("")}</tr>`;
  const stacks = columns > fitting && columns <= stacking ? " data-stacks" : "";
  const scrolls = columns > fitting ? ' tabindex="0" role="group" aria-label="Table"' : "";
  return `<div class="table"${scrolls}><table role="table" data-columns="${columns}"${stacks}>
<thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>
<tbody role="rowgroup">${token.rows.map(row).join("\n")}</tbody>
</table></div>
`;
};

/** Where a link leads within the guide: pages of the repository have their places here. Null: nowhere. */
export const linkTarget = (href: string): string | null => {
  if (/^(?:https:\/\/|#|\/)/.test(href)) return href;
  const [path = "", hash] = href.split("#");
  if (path.endsWith("README.md")) return "/docs";
  const page = pages.find((it) => `${it.slug}.md` === basename(path));
  return page ? addressOf(page) + (hash === undefined ? "" : `#${hash}`) : null;
};

const comments = { theming: themingPreview } as const;

const raw = (text: string): string => {
  const name = /^<!-- ([a-z-]+) -->/.exec(text)?.[1];
  if (name === "theming") return comments.theming;
  if (!text.startsWith("<!--")) throw new Error(`A page writes HTML of its own: ${text.slice(0, 60)}`);
  return "";
};

/** Renders one page's Markdown. Throws at a link to nowhere and at raw HTML. */
export const bodyOf = (markdown: string): Body => {
  const headings: Heading[] = [];
  const ids = new Set<string>();
  const state = { title: "" };
  const unused = (id: string): string => (ids.has(id) ? unused(`${id}-`) : id);
  const renderer: RendererObject = {
    heading({ tokens, depth, text }) {
      const html = this.parser.parseInline(tokens);
      if (depth === 1) {
        state.title = text.replaceAll("`", "");
        return `<h1>${html}</h1>\n`;
      }
      const id = unused(idOf(text));
      ids.add(id);
      if (depth === 2) headings.push({ id, html });
      return `<h${depth} id="${id}">${html}</h${depth}>\n`;
    },
    code: figure,
    codespan: ({ text }) =>
      `<code${text.length > unbroken ? "" : " data-short"} translate="no">${escapeHtml(text)}</code>`,
    table(token) {
      return table(token, ({ tokens }) => this.parser.parseInline(tokens));
    },
    link({ href, tokens }) {
      const target = linkTarget(href);
      if (target === null) throw new Error(`A link leads nowhere: ${href}`);
      return `<a href="${escapeHtml(target)}">${this.parser.parseInline(tokens)}</a>`;
    },
    html: ({ text }) => raw(text.trim()),
  };
  const html = String(new Marked({ renderer }).parse(markdown));
  return { title: state.title, html, headings };
};
