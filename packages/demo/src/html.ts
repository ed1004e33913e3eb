// Text that becomes part of a page. Whatever is not marked as HTML is escaped; nothing here reads a request.

/** Markup that may go into a page as it is. Only `html` makes it from anything but a literal. */
export interface Html {
  readonly kind: "html";
  readonly markup: string;
}

/** What a slot of a page or a hole of a template takes. */
export type Content = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");

const markupOf = (content: Content): string => {
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return String(content);
  return "kind" in content ? content.markup : content.map(markupOf).join("");
};

/**
 * A template tag whose holes are escaped.
 *
 * @example
 * html`<p title="${name}">Hello ${name}</p>`
 */
export const html = (parts: TemplateStringsArray, ...holes: readonly Content[]): Html => ({
  kind: "html",
  markup: String.raw({ raw: parts }, ...holes.map(markupOf)),
});

/** Fills a page's `{{slots}}` in one pass, so that no content is ever read as a slot. A slot not given is empty. */
export const fill = (page: string, slots: Readonly<Record<string, Content>>): string =>
  page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => markupOf(slots[name] ?? ""));
