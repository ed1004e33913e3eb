// HTML as template literals in which every value is escaped, so that no description can become markup.

import { problemCodes } from "../../dialects/v1/schema.ts";
import { escapeHtml } from "../../escape-html.ts";

/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

/** What a template may hold: text (escaped), HTML, lists of both; nothing for undefined. */
export type Content = Markup | string | number | undefined | readonly Content[];

/** HTML with its values escaped: ``html`<b>${name}</b>` ``. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  markup: parts.map((part, index) => part + renderContent(values[index])).join(""),
});

const renderContent = (content: Content): string => {
  if (content === undefined) return "";
  if (typeof content === "object")
    return "markup" in content ? content.markup : content.map(renderContent).join("");
  return escapeHtml(String(content));
};

/** Our own text that is to stand as it is. Never for anything that a document brought. */
export const verbatim = (markup: string): Markup => ({ markup });

/** A name in code type that may break after its underscores. */
export const name = (text: string): Markup =>
  html`<code>${text.split(/(?<=[_./])/).map((part, index) => (index === 0 ? part : html`<wbr>${part}`))}</code>`;

/** A sentence in which backticks mark code; error codes become links to their meaning. */
export const prose = (text: string): Markup =>
  html`${text.split("`").map((part, index) => (index % 2 === 0 ? typeset(part) : markCode(part)))}`;

const codes: ReadonlySet<string> = new Set(problemCodes.options);

const typeset = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’");

const markCode = (code: string): Markup =>
  codes.has(code) ? html`<a href="#${code}">${name(code)}</a>` : html`<code>${code}</code>`;
