// The endpoint that a page asks before anybody typed anything: what a widget needs to draw itself. Public, and the same
// for all but for the visitor's country, so any page may read it, refusals included.
import type { Request, RequestHandler } from "express";
import { findAppByKey } from "../../http/find-app-by-pair.ts";
import { writeReply } from "../../http/reply.ts";
import { readRequestedLocale } from "../../http/requested-locale.ts";
import { visitorCountry } from "../../http/visitor-country.ts";
import { countryNames } from "../../numbering/country-names.ts";
import { isCountry, metadataOf } from "../../numbering/metadata.ts";
import type { App } from "../../service/app.ts";
import type { PolicyChoice } from "../../service/app-limits.ts";
import { explainForeignOrigin } from "../../service/foreign-origin.ts";
import { originAllowed } from "../../service/origin.ts";
import type { Ports } from "../../service/ports.ts";
import { offers } from "../../service/reachability.ts";
import { createProblem, howToFindKeys, writeProblem } from "./errors.ts";
import type * as schema from "./schema.ts";
import { renderOffers } from "./wire.ts";

/** `GET /v1/config`. */
export const configEndpoint =
  (ports: Ports, policyOf: PolicyChoice): RequestHandler =>
  async (request, response) => {
    response.set("Access-Control-Allow-Origin", "*").vary("Origin").vary("Accept-Language");
    const key: unknown = request.query["app_key"];
    const refuse = (problem: schema.Problem) => writeReply(response, writeProblem(problem));
    if (key === undefined || key === "")
      return refuse(createProblem("invalid_request", { field: "app_key", reason: "missing" }));
    const app = await findAppByKey(ports, key);
    if (!app) return refuse(createProblem("unknown_app", { field: "app_key", detail: howToFindKeys }));
    const origin = request.get("origin");
    if (origin !== undefined && !originAllowed(app, origin))
      return refuse(createProblem("origin_not_allowed", { detail: explainForeignOrigin(app, origin) }));
    response.set("Cache-Control", "private, max-age=300");
    writeReply(response, { body: renderConfig({ ports, policyOf }, app, request), outcome: "ok" });
  };

const renderConfig = (
  { ports, policyOf }: { readonly ports: Ports; readonly policyOf: PolicyChoice },
  app: App,
  request: Request,
): schema.WidgetConfig => {
  const locale = readRequestedLocale(request);
  const country = visitorCountry(request);
  const likely = country.code === null ? app.preferred : [country.code, ...app.preferred];
  return {
    app_key: app.appKey,
    name: app.name,
    test: app.test,
    channels: renderOffers(offers(ports.router, app)),
    countries: [...app.countries],
    preferred_countries: [...app.preferred],
    visitor_country: country,
    metadata: metadataOf(likely),
    country_names: countryNames(locale, likely.filter(isCountry)),
    code_length: policyOf(app, { kind: "browser", origin: request.get("origin") ?? "", network: null })
      .codeLength,
    autofill_domain: app.host,
    locale,
  };
};
