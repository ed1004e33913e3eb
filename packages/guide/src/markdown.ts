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

/** Tables with more columns may scroll sideways on a narrow screen, also by keyboard. */
const fitting = 2;

const figure = ({ text, lang = "" }: Tokens.Code): string => {
  const [language = "", ...words] = lang.split(" ");
  const name = escapeHtml(words.join(" ") || language || "text");
  return `<figure class="snippet">
<figcaption>${name}</figcaption>
<pre tabindex="0" role="group" aria-label="${name}"><code translate="no">${escapeHtml(text)}</code></pre>
</figure>
`;
};

const table = (token: Tokens.Table, inline: (cell: Tokens.TableCell) => string): string => {
  const cells = (row: readonly Tokens.TableCell[], open: string, close: string) =>
    row.map((cell) => `${open}${inline(cell)}${close}`).join("");
  const columns = token.header.length;
  const scrolls = columns > fitting ? ' tabindex="0" role="group" aria-label="Table"' : "";
  return `<div class="table"${scrolls}><table data-columns="${columns}">
<thead><tr>${cells(token.header, '<th scope="col">', "</th>")}</tr></thead>
<tbody>${token.rows.map((row) => `<tr>${cells(row, "<td>", "</td>")}</tr>`).join("\n")}</tbody>
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
    codespan: ({ text }) => `<code translate="no">${escapeHtml(text)}</code>`,
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
