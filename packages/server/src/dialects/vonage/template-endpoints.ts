// The endpoints of templates: texts of an app's own under a name.
import type { z } from "zod";
import { noFields } from "../../http/endpoint.ts";
import type { Ports } from "../../service/ports.ts";
import { conflict, type Problem } from "./errors.ts";
import { renderPage, renderTemplate, templatesUrl } from "./hal.ts";
import { segment, type VonageEndpoint } from "./pipeline.ts";
import { newTemplate, type Paging, paging, templatePatch } from "./schema.ts";
import { readVonageSettings } from "./settings.ts";
import { changeTemplates } from "./template-changes.ts";
import type { TemplateSet } from "./template-set.ts";

/** Templates that an app may have. */
const most = 10;

export const noTemplate: Problem = {
  status: 404,
  title: "Not Found",
  detail: "Template not found",
  code: "/verify-v2#template-not-found",
};

const exists = conflict("A template with this name already exists", "/verify-v2#template-exists");
const tooMany = conflict(`An account has at most ${most} templates`, "/verify-v2#max-templates");
const notEmpty = conflict(
  "The template is not empty and cannot be deleted. Please delete its fragments first",
  "/verify-v2#not-empty-template",
);

/** `GET /v2/verify/templates`. */
export const listTemplates = ({ issuer }: Ports): VonageEndpoint<Paging> => ({
  schema: paging,
  from: "query",
  handle: async ({ app, fields }) => {
    const url = templatesUrl(issuer);
    const all = readVonageSettings(app).templates.map((it) => renderTemplate(it, url));
    return { status: 200, body: renderPage(all, fields, { url, name: "templates" }) };
  },
});

/** `GET /v2/verify/templates/{template_id}`. */
export const readTemplate = ({ issuer }: Ports): VonageEndpoint<unknown> => ({
  schema: noFields,
  from: "nowhere",
  handle: async ({ app, request }) => {
    const it = readVonageSettings(app).templates.find(({ id }) => id === segment(request, "template"));
    return it ? { status: 200, body: renderTemplate(it, templatesUrl(issuer)) } : noTemplate;
  },
});

/** `POST /v2/verify/templates`. The first one is the default. */
export const addTemplate = (ports: Ports): VonageEndpoint<z.infer<typeof newTemplate>> => ({
  schema: newTemplate,
  handle: async ({ app, fields: { name } }) => {
    const changed = await changeTemplates(ports, app.appKey, (templates) => {
      if (templates.some((it) => it.name === name)) return { problem: exists };
      if (templates.length >= most) return { problem: tooMany };
      const isDefault = templates.length === 0;
      const value: TemplateSet = { id: ports.newId(), name, isDefault, fragments: [] };
      return { templates: [...templates, value], value };
    });
    if ("problem" in changed) return changed.problem;
    return { status: 201, body: renderTemplate(changed.value, templatesUrl(ports.issuer)) };
  },
});

/** `PATCH /v2/verify/templates/{template_id}`. */
export const changeTemplate = (ports: Ports): VonageEndpoint<z.infer<typeof templatePatch>> => ({
  schema: templatePatch,
  handle: async ({ app, fields, request }) => {
    const id = segment(request, "template");
    const changed = await changeTemplates(ports, app.appKey, (templates) => {
      const it = templates.find((template) => template.id === id);
      if (!it) return { problem: noTemplate };
      if (templates.some(({ id: other, name }) => other !== id && name === fields.name))
        return { problem: exists };
      const value = applyPatch(it, fields);
      const others = (other: TemplateSet) => (value.isDefault ? { ...other, isDefault: false } : other);
      return { templates: templates.map((other) => (other.id === id ? value : others(other))), value };
    });
    if ("problem" in changed) return changed.problem;
    return { status: 200, body: renderTemplate(changed.value, templatesUrl(ports.issuer)) };
  },
});

const applyPatch = (it: TemplateSet, fields: z.infer<typeof templatePatch>): TemplateSet => ({
  ...it,
  name: fields.name ?? it.name,
  isDefault: fields.is_default === undefined ? it.isDefault : fields.is_default === "true",
});

/** `DELETE /v2/verify/templates/{template_id}`. */
export const removeTemplate = (ports: Ports): VonageEndpoint<unknown> => ({
  schema: noFields,
  from: "nowhere",
  handle: async ({ app, request }) => {
    const id = segment(request, "template");
    const changed = await changeTemplates(ports, app.appKey, (templates) => {
      const it = templates.find((template) => template.id === id);
      if (!it) return { problem: noTemplate };
      if (it.fragments.length > 0) return { problem: notEmpty };
      return { templates: templates.filter((template) => template.id !== id), value: undefined };
    });
    return "problem" in changed ? changed.problem : { status: 204 };
  },
});
