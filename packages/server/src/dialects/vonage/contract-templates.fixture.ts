// The outcomes of templates and their fragments.
import type { Row } from "../../conformance.fixture.ts";
import { anyText, asking, conflict, invalid, refused, withApp } from "./contract.fixture.ts";
import type { TemplateFragment } from "./template-set.ts";
import { type Asked, ask, vonageSettings } from "./vonage.fixture.ts";

const template = "8f35a1a7-eb2f-4552-8fdf-fffdaee41bc9";
const fragment = "c70f446e-997a-4313-a081-60a02a31dc19";
const text = "${" + "code} is your ${" + "brand} code";
const kept = (fragments: readonly TemplateFragment[] = []) =>
  vonageSettings({ templates: [{ id: template, name: "mine", isDefault: true, fragments }] });
const keptFragment: TemplateFragment = {
  id: fragment,
  channel: "sms",
  locale: "en-us",
  text,
  createdAt: 0,
  updatedAt: 0,
};
const templates = "/v2/verify/templates";
const single = `${templates}/{template_id}`;
const fragments = `${single}/template_fragments`;
const href = { href: anyText };
const renderTemplate = {
  template_id: anyText,
  name: "mine",
  is_default: true,
  _links: { self: href, fragments: href },
};
const renderFragment = {
  template_fragment_id: anyText,
  channel: "sms",
  locale: "en-us",
  text,
  date_updated: anyText,
  date_created: anyText,
  _links: { self: href, template: href },
};
const page = (embedded: object) => ({
  page_size: 10,
  page: 1,
  total_pages: 1,
  total_items: 1,
  _embedded: embedded,
  _links: { self: href, last: href },
});

/** Asks below `/templates` of an app that keeps one template. */
const keeping = (
  asked: Asked & { readonly path: string },
  all: readonly TemplateFragment[] = [],
): Row["reach"] =>
  withApp((server, app) => ask(server, app, { ...asked, path: `/templates${asked.path}` }), kept(all));

const own = `/${template}`;
const ownFragment = `${own}/template_fragments/${fragment}`;
const noTemplate = {
  title: "Not Found",
  type: "/verify-v2#template-not-found",
  detail: "Template not found",
};
const noFragment = {
  title: "Not Found",
  type: "/verify-v2#template-fragment-not-found",
  detail: "Template Fragment not found",
};
const named = { name: "mine" };
const worded = { channel: "sms", locale: "en-us", text };

/** Every outcome of templates. */
export const templateRows: readonly Row[] = [
  {
    call: `GET ${templates}`,
    outcome: "all",
    http: 200,
    body: page({ templates: [renderTemplate] }),
    reach: keeping({ path: "", method: "GET" }),
  },
  {
    call: `POST ${templates}`,
    outcome: "made; the first one is the default",
    http: 201,
    body: renderTemplate,
    reach: asking({ path: "/templates", json: named }),
  },
  refused(
    {
      call: `POST ${templates}`,
      outcome: "the name is taken",
      http: 409,
      reach: keeping({ path: "", json: named }),
    },
    conflict("A template with this name already exists", "/verify-v2#template-exists"),
  ),
  refused(
    {
      call: `POST ${templates}`,
      outcome: "an eleventh",
      http: 409,
      reach: withApp(async (server, app) => {
        for (let time = 0; time < 10; time += 1)
          await ask(server, app, { path: "/templates", json: { name: `t${time}` } });
        return ask(server, app, { path: "/templates", json: named });
      }),
    },
    conflict("An account has at most 10 templates", "/verify-v2#max-templates"),
  ),
  refused(
    {
      call: `POST ${templates}`,
      outcome: "a name with a space",
      http: 422,
      reach: asking({ path: "/templates", json: { name: "a b" } }),
    },
    invalid(["name", "Must have 1 to 64 letters, digits, hyphens or underscores"]),
  ),
  {
    call: `GET ${single}`,
    outcome: "one",
    http: 200,
    body: renderTemplate,
    reach: keeping({ path: own, method: "GET" }),
  },
  {
    call: `PATCH ${single}`,
    outcome: "changed",
    http: 200,
    body: { ...renderTemplate, name: "other", is_default: false },
    reach: keeping({ path: own, method: "PATCH", json: { name: "other", is_default: false } }),
  },
  {
    call: `DELETE ${single}`,
    outcome: "removed",
    http: 204,
    body: "",
    reach: keeping({ path: own, method: "DELETE" }),
  },
  refused(
    {
      call: `DELETE ${single}`,
      outcome: "it has fragments",
      http: 409,
      reach: keeping({ path: own, method: "DELETE" }, [keptFragment]),
    },
    conflict(
      "The template is not empty and cannot be deleted. Please delete its fragments first",
      "/verify-v2#not-empty-template",
    ),
  ),
  ...["GET", "PATCH", "DELETE"].map((method) =>
    refused(
      {
        call: `${method} ${single}`,
        outcome: "unknown",
        http: 404,
        reach: keeping({ path: "/x", method, json: method === "PATCH" ? named : undefined }),
      },
      noTemplate,
    ),
  ),
  {
    call: `GET ${fragments}`,
    outcome: "all",
    http: 200,
    body: page({ template_fragments: [renderFragment] }),
    reach: keeping({ path: `${own}/template_fragments`, method: "GET" }, [keptFragment]),
  },
  {
    call: `POST ${fragments}`,
    outcome: "made",
    http: 201,
    body: renderFragment,
    reach: keeping({ path: `${own}/template_fragments`, json: worded }),
  },
  refused(
    {
      call: `POST ${fragments}`,
      outcome: "channel and locale are taken",
      http: 409,
      reach: keeping({ path: `${own}/template_fragments`, json: worded }, [keptFragment]),
    },
    conflict("A template fragment for this channel and locale already exists", "/verify-v2#fragment-exists"),
  ),
  refused(
    {
      call: `POST ${fragments}`,
      outcome: "a text without the code",
      http: 422,
      reach: keeping({ path: `${own}/template_fragments`, json: { ...worded, text: "Hello" } }),
    },
    invalid(["text", "Must contain the variable ${" + "code}"]),
  ),
  refused(
    {
      call: `POST ${fragments}`,
      outcome: "another channel",
      http: 422,
      reach: keeping({ path: `${own}/template_fragments`, json: { ...worded, channel: "whatsapp" } }),
    },
    invalid(["channel", "Must be sms or voice"]),
  ),
  {
    call: `GET ${fragments}/{id}`,
    outcome: "one",
    http: 200,
    body: renderFragment,
    reach: keeping({ path: ownFragment, method: "GET" }, [keptFragment]),
  },
  {
    call: `PATCH ${fragments}/{id}`,
    outcome: "changed",
    http: 200,
    body: { ...renderFragment, text: `${text}!` },
    reach: keeping({ path: ownFragment, method: "PATCH", json: { text: `${text}!` } }, [keptFragment]),
  },
  {
    call: `DELETE ${fragments}/{id}`,
    outcome: "removed",
    http: 204,
    body: "",
    reach: keeping({ path: ownFragment, method: "DELETE" }, [keptFragment]),
  },
  ...["GET", "PATCH", "DELETE"].map((method) =>
    refused(
      {
        call: `${method} ${fragments}/{id}`,
        outcome: "unknown",
        http: 404,
        reach: keeping({ path: ownFragment, method, json: method === "PATCH" ? { text } : undefined }),
      },
      noFragment,
    ),
  ),
];
