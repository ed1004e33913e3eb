// The endpoints of a template's fragments: one text per channel and language.
import type { z } from "zod";
import { noFields } from "../../http/endpoint.ts";
import type { Ports } from "../../service/ports.ts";
import { conflict, type Problem } from "./errors.ts";
import { renderFragment, renderPage, templatesUrl } from "./hal.ts";
import { segment, type VonageEndpoint } from "./pipeline.ts";
import { fragmentPatch, newFragment, type Paging, paging } from "./schema.ts";
import { readVonageSettings } from "./settings.ts";
import { type Change, changeTemplates } from "./template-changes.ts";
import { noTemplate } from "./template-endpoints.ts";
import type { TemplateFragment, TemplateSet } from "./template-set.ts";
import { sameLocale } from "./wording.ts";

/** Fragments that a template may have: an app is read whole with every request. */
const most = 100;

const noFragment: Problem = {
  status: 404,
  title: "Not Found",
  detail: "Template Fragment not found",
  code: "/verify-v2#template-fragment-not-found",
};
const exists = conflict(
  "A template fragment for this channel and locale already exists",
  "/verify-v2#fragment-exists",
);
const tooMany = conflict(`A template has at most ${most} fragments`, "/verify-v2#max-fragments");

const findTemplate = (templates: readonly TemplateSet[], id: string): TemplateSet | undefined =>
  templates.find((it) => it.id === id);

/** `GET …/template_fragments`. */
export const listFragments = ({ issuer }: Ports): VonageEndpoint<Paging> => ({
  schema: paging,
  from: "query",
  handle: async ({ app, fields, request }) => {
    const template = findTemplate(readVonageSettings(app).templates, segment(request, "template"));
    if (!template) return noTemplate;
    const own = `${templatesUrl(issuer)}/${template.id}`;
    const all = template.fragments.map((it) => renderFragment(it, own));
    const list = { url: `${own}/template_fragments`, name: "template_fragments" };
    return { status: 200, body: renderPage(all, fields, list) };
  },
});

/** `GET …/template_fragments/{template_fragment_id}`. */
export const readFragment = ({ issuer }: Ports): VonageEndpoint<unknown> => ({
  schema: noFields,
  from: "nowhere",
  handle: async ({ app, request }) => {
    const template = findTemplate(readVonageSettings(app).templates, segment(request, "template"));
    if (!template) return noTemplate;
    const it = template.fragments.find(({ id }) => id === segment(request, "fragment"));
    return it
      ? { status: 200, body: renderFragment(it, `${templatesUrl(issuer)}/${template.id}`) }
      : noFragment;
  },
});

/** What a change makes of one template's fragments, and the one that it is about. */
type FragmentChange =
  | { readonly fragments: readonly TemplateFragment[]; readonly value: TemplateFragment }
  | { readonly problem: Problem };

const within =
  (id: string, decide: (fragments: readonly TemplateFragment[]) => FragmentChange) =>
  (templates: readonly TemplateSet[]): Change<TemplateFragment> => {
    const template = findTemplate(templates, id);
    if (!template) return { problem: noTemplate };
    const change = decide(template.fragments);
    if ("problem" in change) return change;
    const { fragments, value } = change;
    return { templates: templates.map((it) => (it === template ? { ...it, fragments } : it)), value };
  };

/** `POST …/template_fragments`. */
export const addFragment = (ports: Ports): VonageEndpoint<z.infer<typeof newFragment>> => ({
  schema: newFragment,
  handle: async ({ app, fields, request }) => {
    const id = segment(request, "template");
    const now = ports.clock.now();
    const add = within(id, (fragments) => {
      if (fragments.some((it) => it.channel === fields.channel && sameLocale(it.locale, fields.locale)))
        return { problem: exists };
      if (fragments.length >= most) return { problem: tooMany };
      const value = { id: ports.newId(), ...fields, createdAt: now, updatedAt: now };
      return { fragments: [...fragments, value], value };
    });
    const changed = await changeTemplates(ports, app.appKey, add);
    if ("problem" in changed) return changed.problem;
    return { status: 201, body: renderFragment(changed.value, `${templatesUrl(ports.issuer)}/${id}`) };
  },
});

/** `PATCH …/template_fragments/{template_fragment_id}`. */
export const changeFragment = (ports: Ports): VonageEndpoint<z.infer<typeof fragmentPatch>> => ({
  schema: fragmentPatch,
  handle: async ({ app, fields, request }) => {
    const [id, which] = [segment(request, "template"), segment(request, "fragment")];
    const change = within(id, (fragments) => {
      const it = fragments.find((fragment) => fragment.id === which);
      if (!it) return { problem: noFragment };
      const value = { ...it, text: fields.text, updatedAt: ports.clock.now() };
      return { fragments: fragments.map((other) => (other === it ? value : other)), value };
    });
    const changed = await changeTemplates(ports, app.appKey, change);
    if ("problem" in changed) return changed.problem;
    return { status: 200, body: renderFragment(changed.value, `${templatesUrl(ports.issuer)}/${id}`) };
  },
});

/** `DELETE …/template_fragments/{template_fragment_id}`. */
export const removeFragment = (ports: Ports): VonageEndpoint<unknown> => ({
  schema: noFields,
  from: "nowhere",
  handle: async ({ app, request }) => {
    const [id, which] = [segment(request, "template"), segment(request, "fragment")];
    const remove = within(id, (fragments) => {
      const value = fragments.find((fragment) => fragment.id === which);
      return value
        ? { fragments: fragments.filter((fragment) => fragment !== value), value }
        : { problem: noFragment };
    });
    const changed = await changeTemplates(ports, app.appKey, remove);
    return "problem" in changed ? changed.problem : { status: 204 };
  },
});
