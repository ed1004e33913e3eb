// Templates and fragments as the API writes them: HAL, with pages.

import type { Paging } from "./schema.ts";
import type { TemplateFragment, TemplateSet } from "./template-set.ts";

const link = (href: string) => ({ href });

/** Where the templates are, below the server's own URL. */
export const templatesUrl = (issuer: string): string => `${issuer.replace(/\/$/, "")}/v2/verify/templates`;

/** A template. `all`: the templates' URL. */
export const renderTemplate = ({ id, name, isDefault }: TemplateSet, all: string) => ({
  template_id: id,
  name,
  is_default: isDefault,
  _links: { self: link(`${all}/${id}`), fragments: link(`${all}/${id}/template_fragments`) },
});

/** A fragment. `template`: its template's URL. */
export const renderFragment = (it: TemplateFragment, template: string) => ({
  template_fragment_id: it.id,
  channel: it.channel,
  locale: it.locale,
  text: it.text,
  date_updated: new Date(it.updatedAt).toISOString(),
  date_created: new Date(it.createdAt).toISOString(),
  _links: { self: link(`${template}/template_fragments/${it.id}`), template: link(template) },
});

/** A page of a list. */
export const renderPage = <T>(
  all: readonly T[],
  { page, page_size: size }: Paging,
  { url, name }: { readonly url: string; readonly name: string },
) => {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const to = (number: number) => link(`${url}?page=${number}&page_size=${size}`);
  return {
    page_size: size,
    page,
    total_pages: pages,
    total_items: all.length,
    _embedded: { [name]: all.slice((page - 1) * size, page * size) },
    _links: {
      self: to(page),
      ...(page < pages ? { next: to(page + 1) } : {}),
      ...(page > 1 ? { prev: to(page - 1) } : {}),
      last: to(pages),
    },
  };
};
